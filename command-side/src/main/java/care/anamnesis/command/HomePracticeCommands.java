package care.anamnesis.command;

import care.anamnesis.events.Dose;
import care.anamnesis.events.HomePracticeEvent.HomePracticeAssigned;
import care.anamnesis.events.HomePracticeEvent.HomePracticeDiscontinued;
import care.anamnesis.events.HomePracticeEvent.HomePracticeLogged;
import care.anamnesis.events.HomePracticeEvent.HomePracticeRevised;
import care.anamnesis.events.HomePracticeKind;
import care.anamnesis.events.Line;
import care.anamnesis.events.Prose;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the client practises at home. */
public interface HomePracticeCommands {
    @Writes(HomePracticeAssigned.class)
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
    @Writes(HomePracticeRevised.class)
    record ReviseHomePractice(
            UUID clientId,
            UUID practiceId,
            @Prose String instructions,
            @Size(max = 30) @Nullable List<@Line String> targets,
            @Valid Dose dose,
            @Prose String reason,
            @DatedBy @Happened LocalDate revisedOn)
            implements ClinicalCommand {}

    @Writes(HomePracticeDiscontinued.class)
    record DiscontinueHomePractice(
            UUID clientId,
            UUID practiceId,
            @Prose String reason,
            @DatedBy @Happened LocalDate discontinuedOn) implements ClinicalCommand {}

    @Writes(HomePracticeLogged.class)
    record LogHomePractice(
            UUID clientId,
            UUID practiceId,
            @Happened LocalDate practicedOn,
            boolean done,

            @Min(value = 1, message = "must be at least 1") @Max(value = 24, message = "must be at most 24") @Nullable
            Integer times,

            @Minutes @Nullable Integer minutes,
            @Prose @Nullable String note)
            implements ClinicalCommand {
        @Override
        public List<Violation> contradictions() {
            return Stream.of(
                            Violation.unless(
                                    done || times == null, "/times", "must be left out when the practice was not done"),
                            Violation.unless(
                                    done || minutes == null,
                                    "/minutes",
                                    "must be left out when the practice was not done"))
                    .flatMap(List::stream)
                    .toList();
        }
    }
}
