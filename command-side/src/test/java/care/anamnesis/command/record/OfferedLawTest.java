package care.anamnesis.command.record;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.command.AmendmentRequestCommands.ExtendAmendmentRequest;
import care.anamnesis.command.ClientCommands.RegisterClient;
import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.CorrectionCommands.AmendEntry;
import care.anamnesis.command.EpisodeCommands.DischargeClient;
import care.anamnesis.command.EpisodeCommands.OpenEpisode;
import care.anamnesis.command.ReportCommands.RecordProgressReport;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequested;
import care.anamnesis.events.ClientEvent.TherapistAssigned;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CurrentTruth;
import care.anamnesis.events.DischargeReason;
import care.anamnesis.events.EpisodeEvent.EpisodeOpened;
import care.anamnesis.events.GoalAssessment;
import care.anamnesis.events.GoalEvent.GoalSet;
import care.anamnesis.events.GoalStatus;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the rules offer they accept, and what they do not offer they refuse, whatever has happened before. */
class OfferedLawTest {
    private static final int JOURNEYS = 16 * Integer.getInteger("anamnesis.campaign", 1);
    private static final List<Class<?>> COMMANDS = EveryCommandTest.handled().stream()
            .filter(command -> command != RegisterClient.class)
            .toList();
    private static final List<RecordOf> RECORDS = IntStream.rangeClosed(1, JOURNEYS)
            .mapToObj(seed -> anyRecord(new Random(seed)))
            .toList();
    private static final Set<String> ABOUT_GOALS = Set.of(
            "A goal cannot be assessed before it was set.",
            "A closed goal must be reported with the status that it was closed with.",
            "An earlier report has already shown this goal as closed.",
            "A goal of this episode of care that is due to be assessed has been left out.");
    private static final Set<String> ABOUT_EXTENSIONS = Set.of(
            "The time to answer can be extended only while the request is not overdue.",
            "An extension of the time to answer must be at least one day and at most 30 days.");
    private static final Set<String> FIXED = Set.of(
            "is an id and stays as it is",
            "follows from other entries and stays as it is",
            "changes only by a new assignment, so that there is one primary therapist");

    @Test
    void a_client_is_discharged_on_the_first_day_that_is_offered_and_on_no_earlier_one() {
        var accepted = 0;
        for (var record : RECORDS) {
            for (var episode : record.all(EpisodeOpened.class)) {
                var first = record.offered().firstDayOfDischarge(episode.episodeId());
                if (accepts(record.refusal(record.discharge(episode.episodeId(), first.plusYears(1))))) {
                    accepted++;
                    assertThat(record.refusal(record.discharge(episode.episodeId(), first)))
                            .satisfiesAnyOf(
                                    refusal -> assertThat(refusal).isNull(),
                                    refusal -> assertThat(refusal).isInstanceOf(ConfirmationRequired.class));
                    assertThat(record.refusal(record.discharge(episode.episodeId(), first.minusDays(1))))
                            .isInstanceOf(RuleViolation.class);
                }
            }
        }
        assertThat(accepted).isGreaterThan(JOURNEYS / 4);
    }

    @Test
    void a_report_assesses_the_goals_that_are_offered_for_its_day_and_no_others() {
        var accepted = 0;
        for (var record : RECORDS) {
            for (var episode : record.all(EpisodeOpened.class)) {
                var goals = record.offered().goalsInReports(episode.episodeId());
                for (var day : days()) {
                    accepted += accepts(reported(record, episode.episodeId(), goals, day)) ? 1 : 0;
                }
            }
        }
        assertThat(accepted).isGreaterThan(JOURNEYS / 4);
    }

    private static @Nullable RuntimeException reported(
            RecordOf record, UUID episode, List<GoalInReports> goals, LocalDate day) {
        var due = goals.stream().filter(goal -> goal.isDueOn(day)).toList();
        var others = record.all(GoalSet.class).stream()
                .map(GoalSet::goalId)
                .filter(goal -> due.stream().noneMatch(it -> it.goalId().equals(goal)));
        others.forEach(goal -> assertThat(record.refusal(with(report(episode, due, day), goal)))
                .as("with another goal on %s", day)
                .isInstanceOf(RuleViolation.class));
        if (due.isEmpty()) {
            return new RuleViolation("There is nothing to report on.");
        }
        if (due.size() > 1) {
            assertThat(record.refusal(report(episode, due.subList(1, due.size()), day)))
                    .as("without one of the goals on %s", day)
                    .isInstanceOf(RuleViolation.class);
        }
        var refusal = record.refusal(report(episode, due, day));
        assertThat(sentence(refusal)).isNotIn(ABOUT_GOALS);
        return refusal;
    }

    @Test
    void a_request_is_extended_on_the_days_and_until_the_days_that_are_offered() {
        var accepted = 0;
        for (var record : RECORDS) {
            for (var request : record.all(AmendmentRequested.class)) {
                var offered = record.offered().extension(request.requestId());
                var untilTooEarly =
                        extend(request, offered.madeBy(), offered.first().minusDays(1));
                var untilTooLate =
                        extend(request, offered.madeBy(), offered.last().plusDays(1));
                var madeTooLate = extend(request, offered.madeBy().plusDays(1), offered.first());
                assertThat(Stream.of(untilTooEarly, untilTooLate, madeTooLate).map(record::refusal))
                        .allSatisfy(refusal -> assertThat(refusal).isInstanceOf(RuleViolation.class));
                var early = record.refusal(extend(request, offered.madeBy(), offered.first()));
                var late = record.refusal(extend(request, offered.madeBy(), offered.last()));
                assertThat(List.of(sentence(early), sentence(late))).doesNotContainAnyElementsOf(ABOUT_EXTENSIONS);
                accepted += accepts(early) && accepts(late) ? 1 : 0;
            }
        }
        assertThat(accepted).isPositive();
    }

    private static ExtendAmendmentRequest extend(AmendmentRequested request, LocalDate madeOn, LocalDate until) {
        return new ExtendAmendmentRequest(Journey.CLIENT, request.requestId(), "Away", until, madeOn);
    }

    @Test
    void the_fields_that_are_offered_can_be_amended_and_no_others() {
        var kinds = new HashSet<Class<?>>();
        for (var record : RECORDS) {
            CurrentTruth.of(record.events()).forEach((version, entry) -> {
                if (record.refusal(amendment(version, entry)) instanceof UnfitChanges unfit) {
                    kinds.add(entry.getClass());
                    var fixed = unfit.violations().stream()
                            .filter(violation -> FIXED.contains(violation.detail()))
                            .map(violation -> violation.pointer().substring("/changes/".length()));
                    assertThat(Stream.concat(fixed, record.offered().changeable(version).stream()))
                            .containsExactlyInAnyOrderElementsOf(names(entry));
                }
            });
        }
        assertThat(kinds).hasSizeGreaterThan(15).contains(TherapistAssigned.class);
    }

    private static RecordOf anyRecord(Random random) {
        var any = new AnyCommand(random);
        var deciding = Deciding.on(List.of());
        deciding.refusal(
                new RegisterClient(Journey.CLIENT, "Jonas Weber", LocalDate.of(1979, 4, 2), null, Journey.EVALUATION));
        deciding.refusal(new OpenEpisode(Journey.CLIENT, Journey.EPISODE, "Pain", "To exercise", Journey.EVALUATION));
        for (var i = 0; i < 60; i++) {
            deciding.refusal(any.of(COMMANDS));
        }
        return new RecordOf(deciding.written());
    }

    /** The days that any command may name, and those beside them. */
    private static List<LocalDate> days() {
        var days = new ArrayList<LocalDate>();
        for (var day = Journey.EVALUATION; days.size() < 12; day = day.plusDays(30)) {
            days.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
        }
        return days;
    }

    private static RecordProgressReport report(UUID episode, Collection<GoalInReports> goals, LocalDate day) {
        var assessments = goals.stream()
                .map(goal -> new GoalAssessment(
                        goal.goalId(),
                        goal.isOpenOn(day) ? GoalStatus.IN_PROGRESS : Objects.requireNonNull(goal.closedAs()),
                        "Sits"))
                .toList();
        return new RecordProgressReport(Journey.CLIENT, episode, UUID.randomUUID(), assessments, "Go on", null, day);
    }

    private static RecordProgressReport with(RecordProgressReport report, UUID goal) {
        var goals = new ArrayList<>(report.goals());
        goals.add(new GoalAssessment(goal, GoalStatus.IN_PROGRESS, "Sits"));
        return new RecordProgressReport(
                Journey.CLIENT, report.episodeId(), report.reportId(), goals, "Go on", null, report.reportedOn());
    }

    private static AmendEntry amendment(long version, ClinicalEvent entry) {
        ObjectNode everything = JsonMapper.shared().valueToTree(entry);
        return new AmendEntry(Journey.CLIENT, version, everything, "Mixed up", Journey.APRIL.plusYears(1));
    }

    private static List<String> names(ClinicalEvent entry) {
        return Arrays.stream(entry.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static boolean accepts(@Nullable RuntimeException refusal) {
        return refusal == null || refusal instanceof ConfirmationRequired;
    }

    private static String sentence(@Nullable RuntimeException refusal) {
        return refusal == null ? "" : String.valueOf(refusal.getMessage());
    }

    /** A record that can be asked again and again: what it accepts is forgotten. */
    private static final class RecordOf {
        private final List<? extends DomainEventMessage<?>> written;
        private final Offered offered;
        private Deciding deciding;

        RecordOf(List<? extends DomainEventMessage<?>> written) {
            this.written = written;
            deciding = Deciding.on(written);
            var record = new ClientRecord();
            events().forEach(event -> record.on(event, null));
            offered = record.offered();
        }

        List<ClinicalEvent> events() {
            return written.stream()
                    .map(event -> (ClinicalEvent) event.getPayload())
                    .toList();
        }

        <E extends ClinicalEvent> List<E> all(Class<E> kind) {
            return CurrentTruth.of(events()).values().stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .toList();
        }

        Offered offered() {
            return offered;
        }

        @Nullable
        RuntimeException refusal(ClinicalCommand command) {
            var refusal = deciding.refusal(command);
            if (refusal == null) {
                deciding = Deciding.on(written);
            }
            return refusal;
        }

        DischargeClient discharge(UUID episode, LocalDate day) {
            var goals = all(GoalSet.class).stream()
                    .filter(goal -> goal.episodeId().equals(episode))
                    .map(goal -> new GoalAssessment(goal.goalId(), GoalStatus.IN_PROGRESS, "Sits"))
                    .toList();
            return new DischargeClient(
                    Journey.CLIENT, episode, day, DischargeReason.OTHER, null, "Moved", null, goals, null);
        }
    }
}
