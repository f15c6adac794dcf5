package care.anamnesis.events;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.PlanEvent.PlanCertified;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was once written stays readable: one example file for every name and revision ever released. */
class StoredEventsTest {
    private static final Path EXAMPLES = Path.of("src/test/resources/care/anamnesis/events/examples");
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void every_event_has_a_stored_name_and_an_example() throws IOException {
        try (var files = Files.list(EXAMPLES)) {
            var examples = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            var expected = StoredName.all().keySet().stream()
                    .map(StoredEventsTest::fileName)
                    .collect(Collectors.toSet());
            assertThat(examples).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("storedNames")
    void the_example_is_read_and_written_back_unchanged(StoredName name) throws IOException {
        var stored = JSON.readTree(Files.readString(EXAMPLES.resolve(fileName(name))));

        var event = JSON.treeToValue(stored, StoredName.all().get(name));

        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(stored);
    }

    /** As it was written before signatures named their order. */
    @Test
    void a_certification_that_names_no_order_is_read() throws IOException {
        var stored = (ObjectNode) JSON.readTree(Files.readString(EXAMPLES.resolve("PlanCertified-1.json")));
        stored.remove("followsEntry");

        assertThat(JSON.treeToValue(stored, PlanCertified.class).followsEntry()).isNull();
    }

    @Test
    void released_names_never_change() {
        var released = Map.ofEntries(
                Map.entry("ClientRegistered", "1"),
                Map.entry("EpisodeOpened", "1"),
                Map.entry("FindingRecorded", "1"),
                Map.entry("FindingReassessed", "1"),
                Map.entry("FindingResolved", "1"),
                Map.entry("TreatmentPlanEstablished", "1"),
                Map.entry("VisitFrequencyAdjusted", "1"),
                Map.entry("VisitRecorded", "1"),
                Map.entry("OutcomeMeasured", "1"),
                Map.entry("ClientReportRecorded", "1"),
                Map.entry("HomePracticeAssigned", "1"),
                Map.entry("HomePracticeRevised", "1"),
                Map.entry("HomePracticeDiscontinued", "1"),
                Map.entry("HomePracticeLogged", "1"),
                Map.entry("ClientDischarged", "1"),
                Map.entry("ClientDetailsCorrected", "1"),
                Map.entry("ConsentRecorded", "1"),
                Map.entry("ConsentWithdrawn", "1"),
                Map.entry("TherapistAssigned", "1"),
                Map.entry("EpisodeReopened", "1"),
                Map.entry("CarePaused", "1"),
                Map.entry("CareResumed", "1"),
                Map.entry("GoalSet", "1"),
                Map.entry("GoalProgressRecorded", "1"),
                Map.entry("PlanCertified", "1"),
                Map.entry("TreatmentPlanHeld", "1"),
                Map.entry("TreatmentPlanResumed", "1"),
                Map.entry("VisitSigned", "1"),
                Map.entry("VisitCosigned", "1"),
                Map.entry("AddendumAdded", "1"),
                Map.entry("ProgressReportRecorded", "1"),
                Map.entry("EntryAmended", "1"),
                Map.entry("EntryMarkedEnteredInError", "1"),
                Map.entry("AmendmentRequested", "1"),
                Map.entry("AmendmentRequestExtended", "1"),
                Map.entry("AmendmentRequestAccepted", "1"),
                Map.entry("AmendmentRequestDenied", "1"),
                Map.entry("DisagreementStated", "1"),
                Map.entry("RebuttalWritten", "1"),
                Map.entry("LegalHoldPlaced", "1"),
                Map.entry("LegalHoldReleased", "1"),
                Map.entry("RecordAccessed", "1"),
                Map.entry("SignedIn", "1"),
                Map.entry("AccessRefused", "1"),
                Map.entry("PersonInvited", "1"),
                Map.entry("PersonActivated", "1"),
                Map.entry("PersonDetailsCorrected", "1"),
                Map.entry("PrivilegesChanged", "1"),
                Map.entry("SupervisionAssigned", "1"),
                Map.entry("PersonDeactivated", "1"),
                Map.entry("PasskeyRegistered", "1"),
                Map.entry("PasskeyRemoved", "1"),
                Map.entry("AccountLinked", "1"),
                Map.entry("RecoveryRequested", "1"),
                Map.entry("RecoveryApproved", "1"),
                Map.entry("RecoveryRefused", "1"));
        assertThat(StoredName.all().keySet().stream().collect(Collectors.toMap(StoredName::name, StoredName::revision)))
                .isEqualTo(released);
    }

    @Test
    void the_vocabulary_names_every_event() throws IOException {
        var vocabulary = Files.readString(Path.of("..", "docs", "vocabulary.md"));

        assertThat(StoredName.all().keySet())
                .allSatisfy(name -> assertThat(vocabulary).contains("| `" + name.name() + "` |"));
    }

    static Object example(StoredName name) throws IOException {
        var type = Objects.requireNonNull(StoredName.all().get(name));
        return JSON.readValue(Files.readString(EXAMPLES.resolve(fileName(name))), type);
    }

    static List<StoredName> storedNames() {
        return List.copyOf(StoredName.all().keySet());
    }

    private static String fileName(StoredName name) {
        return name.name() + "-" + name.revision() + ".json";
    }
}
