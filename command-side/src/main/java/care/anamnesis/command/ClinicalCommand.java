package care.anamnesis.command;

import care.anamnesis.events.Attendance;
import care.anamnesis.events.DischargeReason;
import care.anamnesis.events.Dose;
import care.anamnesis.events.FindingChange;
import care.anamnesis.events.FindingQuality;
import care.anamnesis.events.HomePracticeKind;
import care.anamnesis.events.Instrument;
import care.anamnesis.events.InstrumentCatalogue;
import care.anamnesis.events.Intervention;
import care.anamnesis.events.Severity;
import care.anamnesis.events.Side;
import care.anamnesis.events.Tissue;
import care.anamnesis.events.VisitFrequency;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be asked of a client's record; the API, its documentation and the handlers are driven by this
 * list. A component that is not {@code @Nullable} is required in a request unless {@link NewId} or {@link DatedBy} says
 * how the service supplies it. Shape is checked here, clinical rules in {@link ClientRecord}.
 *
 * <p>{@code episodeId} may be left out while the client has exactly one open episode of care.
 */
public sealed interface ClinicalCommand {
    @TargetAggregateIdentifier
    UUID clientId();

    /** What is contradictory in the request itself, whatever the record says. */
    default List<Violation> contradictions() {
        return List.of();
    }

    record RegisterClient(
            @NewId UUID clientId,
            @Line String name,
            @Happened LocalDate dateOfBirth,
            @DatedBy @Happened LocalDate registeredOn)
            implements ClinicalCommand {}

    record OpenEpisode(
            UUID clientId,
            @NewId UUID episodeId,
            @Prose String presentingComplaint,
            @Prose String statedGoal,
            @Happened LocalDate openedOn)
            implements ClinicalCommand {}

    record RecordFinding(
            UUID clientId,
            @Nullable UUID episodeId,
            @NewId UUID findingId,
            @Line String structure,
            @Nullable Side side,
            @Line @Nullable String part,
            @Nullable Tissue tissue,
            FindingQuality quality,
            @Nullable Severity severity,
            @Happened LocalDate observedOn,
            @Prose @Nullable String note)
            implements ClinicalCommand {}

    record ReassessFinding(
            UUID clientId,
            UUID findingId,
            FindingChange change,
            @Nullable Severity severity,
            @Happened LocalDate observedOn,
            @Prose @Nullable String note)
            implements ClinicalCommand {}

    record ResolveFinding(
            UUID clientId,
            UUID findingId,
            @Happened LocalDate resolvedOn,
            @Prose @Nullable String note) implements ClinicalCommand {}

    record EstablishTreatmentPlan(
            UUID clientId,
            @Nullable UUID episodeId,
            @NewId UUID planId,
            @Planned LocalDate startsOn,
            @Planned LocalDate endsOn,
            @Valid VisitFrequency frequency,
            @NotEmpty @Size(max = 30) List<@Line String> interventions,
            @DatedBy("startsOn") @Happened LocalDate establishedOn)
            implements ClinicalCommand {
        @Override
        public List<Violation> contradictions() {
            return endsOn.isAfter(startsOn) ? List.of() : List.of(new Violation("/endsOn", "must lie after startsOn"));
        }
    }

    record AdjustVisitFrequency(
            UUID clientId,
            @Nullable UUID episodeId,
            @Valid VisitFrequency frequency,
            @Planned LocalDate effectiveOn,
            @Prose String reason,
            @DatedBy("effectiveOn") @Happened LocalDate agreedOn)
            implements ClinicalCommand {}

    record RecordVisit(
            UUID clientId,
            @Nullable UUID episodeId,
            @NewId UUID visitId,
            @Happened LocalDate visitedOn,
            Attendance attendance,
            @Size(max = 30) @Nullable List<@Valid Intervention> interventions,
            @Prose @Nullable String subjective,
            @Prose @Nullable String objective,
            @Prose @Nullable String assessment,
            @Prose @Nullable String plan)
            implements ClinicalCommand {
        @Override
        public List<Violation> contradictions() {
            var tookPlace = attendance == Attendance.ATTENDED;
            return tookPlace || interventions == null || interventions.isEmpty()
                    ? List.of()
                    : List.of(new Violation("/interventions", "must be empty for a visit that did not take place"));
        }
    }

    record RecordOutcomeMeasure(
            UUID clientId,
            @Nullable UUID episodeId,
            @Line String instrument,
            BigDecimal score,
            @Happened LocalDate measuredOn,
            @Prose @Nullable String note)
            implements ClinicalCommand {
        @Override
        public List<Violation> contradictions() {
            var instruments = InstrumentCatalogue.standard();
            return instruments
                    .find(instrument)
                    .map(known -> known.check(score).map(rule -> new Violation("/score", rule)))
                    .orElseGet(() -> Optional.of(new Violation("/instrument", "must be one of " + keysOf(instruments))))
                    .stream()
                    .toList();
        }

        private static String keysOf(InstrumentCatalogue instruments) {
            return instruments.all().stream().map(Instrument::key).collect(Collectors.joining(", "));
        }
    }

    record RecordClientReport(
            UUID clientId,
            @Nullable UUID episodeId,
            @Prose String statement,
            @Happened LocalDate reportedOn) implements ClinicalCommand {}

    record AssignHomePractice(
            UUID clientId,
            @Nullable UUID episodeId,
            @NewId UUID practiceId,
            HomePracticeKind kind,
            @Prose String instructions,
            @Size(max = 30) @Nullable List<@Line String> targets,
            @Valid Dose dose,
            @DatedBy @Happened LocalDate assignedOn)
            implements ClinicalCommand {}

    /** Gives the practice as it is from now on, whole. */
    record ReviseHomePractice(
            UUID clientId,
            UUID practiceId,
            @Prose String instructions,
            @Size(max = 30) @Nullable List<@Line String> targets,
            @Valid Dose dose,
            @Prose String reason,
            @DatedBy @Happened LocalDate revisedOn)
            implements ClinicalCommand {}

    record DiscontinueHomePractice(
            UUID clientId,
            UUID practiceId,
            @Prose String reason,
            @DatedBy @Happened LocalDate discontinuedOn) implements ClinicalCommand {}

    record LogHomePractice(
            UUID clientId,
            UUID practiceId,
            @Happened LocalDate practicedOn,
            boolean done,
            @Minutes @Nullable Integer minutes,
            @Prose @Nullable String note)
            implements ClinicalCommand {
        @Override
        public List<Violation> contradictions() {
            return done || minutes == null
                    ? List.of()
                    : List.of(new Violation("/minutes", "must be left out when the practice was not done"));
        }
    }

    record DischargeClient(
            UUID clientId,
            @Nullable UUID episodeId,
            @Happened LocalDate dischargedOn,
            DischargeReason reason,
            @Prose String summary,
            @Prose @Nullable String clientReport)
            implements ClinicalCommand {}
}
