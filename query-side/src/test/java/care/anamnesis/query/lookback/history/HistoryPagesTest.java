package care.anamnesis.query.lookback.history;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.eventlog.StreamPart.Order;
import care.anamnesis.events.Actor;
import care.anamnesis.events.Role;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.RandomJourney;
import care.anamnesis.query.RunningQuerySide;
import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.record.ClientRecords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is read page by page is what one finds who reads and tells the whole record, and then leaves out. */
class HistoryPagesTest extends RunningQuerySide {
    private static final int QUESTIONS = 30 * Integer.getInteger("anamnesis.campaign", 1);
    private static final int APPENDED_AT_ONCE = 20;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    History history;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    ClientRecords records;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    ReadingPolicy policy;

    @ParameterizedTest
    @CsvSource({"1, 40", "2, 120", "3, 120", "4, 120", "5, 300"})
    void pages_hold_what_the_whole_record_holds(long seed, int length) {
        var client = UUID.randomUUID();
        append(client, seed, length);
        var scope = policy.records(new Actor("auditor", "Ada Auditor", Role.AUDITOR));
        var whole = history.told(records.all(client));
        var random = new Random(seed);

        for (int number = 0; number < QUESTIONS; number++) {
            var question = question(client, whole, random);
            var expected = answer(question, whole);

            assertThat(pages(scope, question, 1 + random.nextInt(40), expected.size()))
                    .as(question.toString())
                    .isEqualTo(expected);
        }
        assertThat(random.ints(20, 1, length)
                        .mapToObj(version -> history.entry(scope, client, version))
                        .toList())
                .allMatch(entry -> entry.equals(whole.get((int) entry.version() - 1)));
    }

    private void append(UUID client, long seed, int length) {
        var events = RandomJourney.events(client, seed, length);
        for (int from = 0; from < events.size(); from += APPENDED_AT_ONCE) {
            var metadata = new HashMap<>(FoundingStory.provenance().toMetadata());
            metadata.put("actorId", "therapist " + from % 3);
            append(client, events.subList(from, Math.min(from + APPENDED_AT_ONCE, events.size())), metadata);
        }
    }

    private List<HistoryEntry> pages(ReadScope scope, HistoryQuestion question, int limit, int most) {
        var all = new ArrayList<HistoryEntry>();
        @Nullable String next = null;
        do {
            var page = history.page(scope, question, history.after(question, next), limit, true);
            all.addAll(page.entries());
            next = page.next();
        } while (next != null && all.size() <= most);
        return all;
    }

    /** Each filter is there in one question of three, and taken from an entry of the record. */
    private static HistoryQuestion question(UUID client, List<HistoryEntry> whole, Random random) {
        var now = some(whole, random, HistoryEntry::recordedAt);
        var kind = some(whole, random, HistoryEntry::event);
        return new HistoryQuestion(
                client,
                some(whole, random, HistoryEntry::occurredOn),
                some(whole, random, HistoryEntry::occurredOn),
                now,
                now == null ? some(whole, random, HistoryEntry::recordedAt) : now.plusMillis(random.nextInt(500)),
                kind == null ? Set.of() : new TreeSet<>(List.of(kind, "EntryAmended")),
                some(whole, random, HistoryEntry::episodeId),
                some(whole, random, entry -> entry.actor().id()),
                random.nextInt(4) == 0 ? some(whole, random, HistoryEntry::version) : null,
                random.nextBoolean() ? Order.OLDEST_FIRST : Order.NEWEST_FIRST);
    }

    private static <T> @Nullable T some(
            List<HistoryEntry> whole, Random random, Function<HistoryEntry, @Nullable T> part) {
        return random.nextInt(3) == 0 ? part.apply(whole.get(random.nextInt(whole.size()))) : null;
    }

    private static List<HistoryEntry> answer(HistoryQuestion question, List<HistoryEntry> whole) {
        var byVersion = Comparator.comparingLong(HistoryEntry::version);
        return whole.stream()
                .filter(it -> matches(question, it, whole))
                .sorted(question.order() == Order.OLDEST_FIRST ? byVersion : byVersion.reversed())
                .toList();
    }

    private static boolean matches(HistoryQuestion question, HistoryEntry it, List<HistoryEntry> whole) {
        var entry = question.entry();
        return isBetween(question.occurredFrom(), it.occurredOn(), question.occurredTo())
                && isBetween(question.recordedFrom(), it.recordedAt(), question.recordedTo())
                && (question.kinds().isEmpty() || question.kinds().contains(it.event()))
                && (question.episode() == null || question.episode().equals(episodeOf(it, whole)))
                && (question.actor() == null
                        || question.actor().equals(it.actor().id()))
                && (entry == null
                        || it.version() == entry
                        || Objects.equals(it.corrects(), entry)
                        || it.correctedBy().contains(entry));
    }

    private static <T> boolean isBetween(@Nullable Comparable<T> from, T it, @Nullable Comparable<T> to) {
        return (from == null || from.compareTo(it) <= 0) && (to == null || to.compareTo(it) >= 0);
    }

    private static @Nullable UUID episodeOf(HistoryEntry it, List<HistoryEntry> whole) {
        return it.corrects() == null
                ? it.episodeId()
                : whole.get((int) (it.corrects() - 1)).episodeId();
    }
}
