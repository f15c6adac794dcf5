package care.anamnesis.benchmarks;

import care.anamnesis.events.Attendance;
import care.anamnesis.events.ClientEvent.ClientRegistered;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CorrectionEvent.EntryAmended;
import care.anamnesis.events.CorrectionEvent.EntryMarkedEnteredInError;
import care.anamnesis.events.Dose;
import care.anamnesis.events.EpisodeEvent.EpisodeOpened;
import care.anamnesis.events.FindingChange;
import care.anamnesis.events.FindingEvent.FindingReassessed;
import care.anamnesis.events.FindingEvent.FindingRecorded;
import care.anamnesis.events.FindingQuality;
import care.anamnesis.events.HomePracticeEvent.HomePracticeAssigned;
import care.anamnesis.events.HomePracticeEvent.HomePracticeLogged;
import care.anamnesis.events.HomePracticeKind;
import care.anamnesis.events.Intervention;
import care.anamnesis.events.OutcomeEvent.ClientReportRecorded;
import care.anamnesis.events.OutcomeEvent.OutcomeMeasured;
import care.anamnesis.events.PeriodUnit;
import care.anamnesis.events.PlanEvent.TreatmentPlanEstablished;
import care.anamnesis.events.Severity;
import care.anamnesis.events.Side;
import care.anamnesis.events.Tissue;
import care.anamnesis.events.VisitEvent.VisitRecorded;
import care.anamnesis.events.VisitFrequency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import tools.jackson.databind.node.JsonNodeFactory;

/** The care of one client: an evaluation and nine visits, five events each. */
final class Journey {
    static final int VISITS = 10;
    static final int EVENTS_A_VISIT = 5;

    private static final int LOG_OF_A_VISIT = 4;
    private static final LocalDate START = LocalDate.of(2025, 1, 13);

    private final UUID id = PracticeClient.randomId();
    private final UUID episodeId = PracticeClient.randomId();
    private final UUID findingId = PracticeClient.randomId();
    private final UUID practiceId = PracticeClient.randomId();
    private long written;

    UUID id() {
        return id;
    }

    Stream<DomainEventMessage<?>> visit(int number) {
        var events = number == 0 ? evaluation() : visitOn(START.plusWeeks(number));
        return events.stream().map(this::message);
    }

    /** One log of practice no longer counts, and that of the previous visit is amended. */
    Stream<DomainEventMessage<?>> corrections(int visit) {
        long log = (long) EVENTS_A_VISIT * visit + LOG_OF_A_VISIT;
        var minutes = JsonNodeFactory.instance.objectNode();
        return Stream.of(
                        new EntryMarkedEnteredInError(id, log, "Belongs to another client", START),
                        new EntryAmended(
                                id,
                                log - EVENTS_A_VISIT,
                                minutes.deepCopy().put("minutes", 10),
                                minutes.deepCopy().put("minutes", 5),
                                "Misread",
                                START))
                .map(this::message);
    }

    private DomainEventMessage<?> message(ClinicalEvent event) {
        return RecordEvents.message(id, written++, event);
    }

    private List<ClinicalEvent> evaluation() {
        return List.of(
                new ClientRegistered(id, "Jonas Weber", LocalDate.of(1979, 4, 2), START),
                new EpisodeOpened(
                        id, episodeId, "Back pain when lifting the left arm", "To exercise without pain", START),
                new FindingRecorded(
                        id,
                        episodeId,
                        findingId,
                        "latissimus-dorsi",
                        Side.LEFT,
                        "inner upper arm",
                        Tissue.FASCIA,
                        FindingQuality.RESTRICTION,
                        Severity.MODERATE,
                        START,
                        "Firm along the whole border"),
                new TreatmentPlanEstablished(
                        id,
                        episodeId,
                        PracticeClient.randomId(),
                        START,
                        START.plusWeeks(26),
                        new VisitFrequency(1, 1, PeriodUnit.WEEK),
                        List.of("Myofascial release", "Somatic movement"),
                        45,
                        null,
                        List.of(),
                        START),
                new HomePracticeAssigned(
                        id,
                        episodeId,
                        practiceId,
                        HomePracticeKind.SELF_MYOFASCIAL_RELEASE,
                        "Two minutes on the ball below the shoulder blade",
                        List.of("latissimus-dorsi"),
                        new Dose(1, 1, PeriodUnit.DAY, 10),
                        START));
    }

    private List<ClinicalEvent> visitOn(LocalDate day) {
        return List.of(
                new VisitRecorded(
                        id,
                        episodeId,
                        PracticeClient.randomId(),
                        day,
                        Attendance.ATTENDED,
                        List.of(new Intervention("Myofascial release", 30)),
                        45,
                        null,
                        null,
                        "Less pain in the morning",
                        "Glides better below the shoulder blade",
                        "On the way to the goal",
                        "Go on weekly"),
                new FindingReassessed(
                        id, episodeId, findingId, FindingChange.IMPROVED, Severity.MILD, day, "Softer than last time"),
                new OutcomeMeasured(id, episodeId, "pain-intensity", BigDecimal.valueOf(4), day, null),
                new HomePracticeLogged(id, episodeId, practiceId, day, true, null, 10, "Every day but one"),
                new ClientReportRecorded(id, episodeId, "I could reach the upper shelf again.", day));
    }
}
