package care.anamnesis.query.lookback.authorship;

import static care.anamnesis.query.Course.CLIENT;
import static care.anamnesis.query.Course.EPISODE;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.CertificationMethod;
import care.anamnesis.events.ClientEvent.ClientDetailsCorrected;
import care.anamnesis.events.CorrectionEvent;
import care.anamnesis.events.CorrectionEvent.EntryMarkedEnteredInError;
import care.anamnesis.events.EpisodeEvent.EpisodeReopened;
import care.anamnesis.events.PlanEvent.TreatmentPlanEstablished;
import care.anamnesis.query.Course;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.RecordedHourly;
import care.anamnesis.query.lookback.comparison.Patch;
import care.anamnesis.query.lookback.comparison.Steps;
import care.anamnesis.query.record.RecordedEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BlameLawsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Worked out from several entries, so that it stands in none of them; the named one is the last that changed it. */
    private static final Set<String> WORKED_OUT = Set.of(
            "status",
            "until",
            "change",
            "trend",
            "importance",
            "minimalImportantChange",
            "targetReached",
            "structureName",
            "instrumentName",
            "currentEpisodeId",
            "signedOn",
            "toldIn");

    private static final Set<String> SUMMARY = Set.of("baseline", "latest", "severityNow", "attainment");
    /** How a practice is done now, as its newest revision says. */
    private static final Pattern NEWEST_REVISION =
            Pattern.compile(".*/homePractices/@\\d+/(instructions|targets|dose).*");

    private static final Set<String> CORRECTIONS = Set.of("EntryAmended", "EntryMarkedEnteredInError");

    @Property(seed = "20250113", tries = 100)
    void what_an_entry_has_set_stands_there_ever_since_but_for_what_was_taken_back(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int length) {
        var journey = RecordedHourly.journey(seed, length);
        var states = journey.stream()
                .<JsonNode>map(it -> Patch.content(Steps.at(journey, it.version())))
                .toList();

        for (var field : Blame.of(journey)) {
            var takenBack = length + 1L;
            for (var version = (long) length; version >= field.setBy().version(); version--) {
                if (Objects.equals(Patch.find(states.get((int) version - 1), field.path()), field.value())) {
                    takenBack = version;
                } else {
                    assertThat(journey.get((int) takenBack - 1).event()).isInstanceOf(CorrectionEvent.class);
                }
            }
            assertThat(Patch.find(states.get((int) field.setBy().version() - 1), field.path()))
                    .isEqualTo(field.value());
        }
    }

    @Property(seed = "20250113", tries = 200)
    void the_named_entry_contains_the_value(@ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int length) {
        var journey = RecordedHourly.journey(seed, length);

        for (var field : Blame.of(journey)) {
            if (!isWorkedOut(field) && !field.value().isNull()) {
                var entry = JSON.<JsonNode>valueToTree(
                        journey.get((int) field.setBy().version() - 1).event());
                assertThat(said(entry).toList())
                        .as(field.path())
                        .containsAll(said(field.value()).toList());
            }
        }
    }

    /** A correction can bring to the top what another entry measured and what never stood at the top before. */
    private static boolean isWorkedOut(Blame field) {
        var name = field.path().substring(field.path().lastIndexOf('/') + 1);
        return WORKED_OUT.contains(name)
                || field.path().contains("/measure/")
                || (field.path().startsWith("/corrections/") && !name.equals("reason"))
                || (CORRECTIONS.contains(field.setBy().event())
                        && (SUMMARY.contains(name)
                                || NEWEST_REVISION.matcher(field.path()).matches()));
    }

    private static Stream<Object> said(JsonNode json) {
        if (json.isObject()) {
            return json.propertyStream()
                    .filter(it -> !WORKED_OUT.contains(it.getKey()))
                    .flatMap(it -> said(it.getValue()));
        }
        if (json.isArray()) {
            return json.valueStream().flatMap(BlameLawsTest::said);
        }
        return Stream.of(json.isNumber() ? json.decimalValue().stripTrailingZeros() : json);
    }

    @Test
    void after_a_reopening_the_discharge_is_still_set_by_who_discharged_and_the_plan_by_who_planned() {
        var start = LocalDate.of(2025, 3, 3);
        var course = Course.from(start)
                .plan(start, start.plusDays(60), FoundingStory.WEEKLY)
                .certified(CertificationMethod.SIGNATURE, start, start.plusDays(60))
                .discharged(start.plusDays(50))
                .then(new EpisodeReopened(CLIENT, EPISODE, "Pain came back", start.plusDays(55)))
                .then(new TreatmentPlanEstablished(
                        CLIENT,
                        EPISODE,
                        FoundingStory.id(77),
                        start.plusDays(55),
                        start.plusDays(90),
                        FoundingStory.WEEKLY,
                        List.of(),
                        null,
                        null,
                        List.of(),
                        start.plusDays(55)));
        var record = FoundingStory.recorded(course.events());

        assertThat(setBy(record, "/episodes/@2/discharges/@5/summary")).isEqualTo(5);
        assertThat(setBy(record, "/episodes/@2/discharges/@5/reopening/reason")).isEqualTo(6);
        assertThat(setBy(record, "/episodes/@2/treatmentPlans/@3/diagnosis")).isEqualTo(3);
        assertThat(setBy(record, "/episodes/@2/treatmentPlans/@3/certifications/@4/certifierName"))
                .isEqualTo(4);
        assertThat(setBy(record, "/episodes/@2/treatmentPlans/@7/endsOn")).isEqualTo(7);
    }

    @Test
    void a_name_that_a_mark_of_error_brings_back_was_set_by_who_wrote_it() {
        var start = LocalDate.of(2025, 3, 3);
        var course = Course.from(start)
                .then(new ClientDetailsCorrected(CLIENT, "Robyn Ashdown", LocalDate.of(1979, 4, 2), "Misheard", start))
                .then(new EntryMarkedEnteredInError(CLIENT, 3, "Other client", start));

        assertThat(setBy(FoundingStory.recorded(course.events()), "/name")).isEqualTo(1);
    }

    private static long setBy(List<RecordedEvent> record, String path) {
        return field(record, path).setBy().version();
    }

    @Property(seed = "20250113", tries = 100)
    void what_stood_there_before_is_what_the_state_before_says(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int length) {
        var journey = RecordedHourly.journey(seed, length);

        for (var field : Blame.of(journey)) {
            if (field.before() != null) {
                var before = Patch.content(Steps.at(journey, field.setBy().version() - 1));
                assertThat(Patch.find(before, field.path())).isEqualTo(field.before());
                assertThat(field.before()).isNotEqualTo(field.value());
            }
        }
    }

    @Test
    void in_the_founding_story_each_field_is_blamed_on_the_entry_that_set_it() {
        var story = FoundingStory.recorded(FoundingStory.events());

        assertThat(field(story, "/name").setBy().version()).isEqualTo(1);
        assertThat(field(story, "/episodes/@2/findings/@3/structure").setBy().version())
                .isEqualTo(3);
        var severity = field(story, "/episodes/@2/findings/@3/severityNow");
        assertThat(severity.setBy().event()).isEqualTo("FindingReassessed");
        assertThat(severity.before()).hasToString("\"MODERATE\"");
        var status = field(story, "/episodes/@2/status");
        assertThat(status.setBy().event()).isEqualTo("ClientDischarged");
        assertThat(status.before()).hasToString("\"OPEN\"");
        var release = field(story, "/episodes/@2/homePractices/@7/instructions");
        assertThat(release.setBy().reason()).isEqualTo("The restriction moved.");
        assertThat(release.before()).hasToString("\"As shown, slowly.\"");
    }

    private static Blame field(List<RecordedEvent> story, String path) {
        return Blame.of(story).stream()
                .filter(it -> it.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
