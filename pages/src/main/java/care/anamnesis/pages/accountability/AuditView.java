package care.anamnesis.pages.accountability;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Factor;
import care.anamnesis.events.LifecycleEvent;
import care.anamnesis.events.PurposeOfUse;
import care.anamnesis.events.RefusalReason;
import care.anamnesis.events.Role;
import care.anamnesis.events.StoredName;
import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.accountability.audit.AuditAnswers;
import care.anamnesis.query.accountability.audit.AuditColumn;
import care.anamnesis.query.accountability.audit.AuditEntry;
import care.anamnesis.query.accountability.audit.AuditQuestion;
import care.anamnesis.query.accountability.audit.AuditValues;
import care.anamnesis.query.http.Address;
import care.anamnesis.query.practice.caseload.ClientNames;
import care.anamnesis.query.words.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the page of the report needs beside the entries: names, links, and what there is to choose from. */
@Component
class AuditView {
    private static final String ENTRIES = "/api/audit/entries";

    private final ClientNames names;
    private final AuditValues values;
    private final Texts words;
    private final Clock clock;

    AuditView(ClientNames names, AuditValues values, Texts words, Clock clock) {
        this.names = names;
        this.values = values;
        this.words = words;
        this.clock = clock;
    }

    /** @param reached up to where a report that is asked for now reaches */
    AuditModel.Rows rows(ReadScope scope, AuditSearch search, AuditAnswers.Part part, long reached) {
        var clients = new LinkedHashSet<>(AuditEntry.clients(part.entries()));
        if (search.client() != null) {
            clients.add(search.client());
        }
        var question = part.question();
        return new AuditModel.Rows(
                search,
                part,
                names.of(scope, clients),
                clock.getZone(),
                question.sort().title(),
                question.order(),
                search.afresh(),
                search.upTo() != null,
                reached - question.upTo(),
                search.address()
                        .with("upTo", question.upTo())
                        .with("show", Math.min(search.shown() + AuditSearch.page(), 500))
                        .with("after", part.next()),
                file(question),
                search.lasting(LocalDate.now(clock), question.upTo()).link());
    }

    /** The same report, as programs ask for it. */
    private static Address file(AuditQuestion question) {
        var given = new TreeMap<>(question.filter().given());
        given.put("sort", question.sort().title());
        given.put("order", question.order().name());
        return new Address(ENTRIES, given);
    }

    AuditModel.Choices choices(ReadScope scope, AuditSearch search) {
        return new AuditModel.Choices(
                List.of(AuditPeriod.Preset.values()),
                List.of(AuditTopic.values()),
                kinds(),
                values.all(scope),
                List.of(Role.values()),
                List.of(AccessAction.values()),
                reasons(),
                actions(),
                List.of(PurposeOfUse.values()),
                values.questions(scope),
                values.sources(scope),
                values.represented(scope),
                values.concerned(scope),
                List.of(Factor.Kind.values()),
                Arrays.stream(AuditColumn.values()).map(AuditColumn::title).toList(),
                search.days(LocalDate.now(clock)).isBackwards());
    }

    /** The kinds of entries of a record, by their words. */
    private Map<String, String> kinds() {
        var kinds = new TreeMap<String, String>();
        StoredName.clinical().keySet().forEach(stored -> kinds.put(words.event(stored.name()), stored.name()));
        return kinds;
    }

    private static List<String> reasons() {
        return Stream.concat(Arrays.stream(RefusalReason.values()).map(Enum::name), Stream.of("GIVEN"))
                .toList();
    }

    private static List<String> actions() {
        return Arrays.stream(LifecycleEvent.values()).map(LifecycleEvent::code).toList();
    }
}
