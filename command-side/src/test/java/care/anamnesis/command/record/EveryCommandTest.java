package care.anamnesis.command.record;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.ClinicalCommand.AcceptAmendmentRequest;
import care.anamnesis.command.ClinicalCommand.AmendEntry;
import care.anamnesis.command.ClinicalCommand.DenyAmendmentRequest;
import care.anamnesis.command.ClinicalCommand.ExtendAmendmentRequest;
import care.anamnesis.command.ClinicalCommand.MarkEnteredInError;
import care.anamnesis.command.ClinicalCommand.PlaceLegalHold;
import care.anamnesis.command.ClinicalCommand.ReleaseLegalHold;
import care.anamnesis.command.ClinicalCommand.RequestAmendment;
import care.anamnesis.command.ClinicalCommand.StateDisagreement;
import care.anamnesis.command.ClinicalCommand.WriteRebuttal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.junit.jupiter.api.Test;

/** No command is forgotten. */
class EveryCommandTest {
    /** Their rules are not here yet; this list must be empty once they are. */
    private static final Set<Class<?>> NOT_YET = Set.of(
            AmendEntry.class,
            MarkEnteredInError.class,
            RequestAmendment.class,
            ExtendAmendmentRequest.class,
            AcceptAmendmentRequest.class,
            DenyAmendmentRequest.class,
            StateDisagreement.class,
            WriteRebuttal.class,
            PlaceLegalHold.class,
            ReleaseLegalHold.class);

    @Test
    void the_record_handles_every_command_once() {
        assertThat(handled())
                .containsExactlyInAnyOrderElementsOf(Stream.of(ClinicalCommand.class.getPermittedSubclasses())
                        .filter(command -> !NOT_YET.contains(command))
                        .toList());
    }

    static List<Class<?>> handled() {
        return AnnotatedAggregateMetaModelFactory.inspectAggregate(ClientRecord.class)
                .allCommandHandlers()
                .values()
                .stream()
                .flatMap(List::stream)
                .<Class<?>>map(MessageHandlingMember::payloadType)
                .toList();
    }
}
