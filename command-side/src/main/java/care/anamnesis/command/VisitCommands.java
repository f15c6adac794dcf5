package care.anamnesis.command;

import care.anamnesis.events.Attendance;
import care.anamnesis.events.CareResponsibility;
import care.anamnesis.events.Intervention;
import care.anamnesis.events.Line;
import care.anamnesis.events.People;
import care.anamnesis.events.Prose;
import care.anamnesis.events.VisitEvent.AddendumAdded;
import care.anamnesis.events.VisitEvent.VisitCosigned;
import care.anamnesis.events.VisitEvent.VisitRecorded;
import care.anamnesis.events.VisitEvent.VisitSigned;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Visits, their notes and who signs them. */
public interface VisitCommands {
    @InPerson
    @Writes(VisitRecorded.class)
    record RecordVisit(
            UUID clientId,
            @Nullable UUID episodeId,
            @NewId UUID visitId,
            @Happened LocalDate visitedOn,
            Attendance attendance,
            @Size(max = 30) @Nullable List<@Valid Intervention> interventions,
            @Minutes @Nullable Integer totalMinutes,

            @OfPractice("The id of the supervisor who took part, if any.") @Line @Nullable
            String supervisorId,

            @Prose @Nullable String subjective,
            @Prose @Nullable String objective,
            @Prose @Nullable String assessment,
            @Prose @Nullable String plan)
            implements ClinicalCommand {
        @Override
        public List<Violation> strangers(People people) {
            return Responsible.violations(people, supervisorId, CareResponsibility.SUPERVISING, "/supervisorId");
        }

        @Override
        public List<Violation> contradictions() {
            var done = interventions == null ? List.<Intervention>of() : interventions;
            if (attendance != Attendance.ATTENDED) {
                var violations = new ArrayList<>(Violation.unless(
                        done.isEmpty(), "/interventions", "must be empty for a visit that did not take place"));
                violations.addAll(Violation.unless(
                        totalMinutes == null, "/totalMinutes", "must be left out for a visit that did not take place"));
                return violations;
            }
            var timed = done.stream().mapToLong(Intervention::minutes).sum();
            if (timed > Minutes.IN_A_DAY) {
                return List.of(new Violation("/interventions", "must not take more than a day in total"));
            }
            return Violation.unless(
                    totalMinutes == null || totalMinutes >= timed,
                    "/totalMinutes",
                    "must not be less than the total minutes of the interventions");
        }
    }

    @InPerson
    @Writes(VisitSigned.class)
    record SignVisit(
            UUID clientId, UUID visitId, @DatedBy @Happened LocalDate signedOn) implements ClinicalCommand {}

    @InPerson
    @Writes(VisitCosigned.class)
    record CosignVisit(
            UUID clientId, UUID visitId, @DatedBy @Happened LocalDate cosignedOn) implements ClinicalCommand {}

    @InPerson
    @Writes(AddendumAdded.class)
    record AddAddendum(
            UUID clientId,
            UUID visitId,
            @Prose String text,
            @DatedBy @Happened LocalDate addedOn) implements ClinicalCommand {}
}
