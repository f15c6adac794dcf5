package care.anamnesis.command.record;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.Writes;
import java.util.List;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.junit.jupiter.api.Test;

/** No command is forgotten. */
class EveryCommandTest {
    @Test
    void the_record_handles_every_command_once() {
        assertThat(handled()).containsExactlyInAnyOrder(ClinicalCommand.class.getPermittedSubclasses());
    }

    @Test
    void every_event_is_written_by_the_one_command_that_says_so() {
        assertThat(ClinicalCommand.class.getPermittedSubclasses())
                .allMatch(command -> command.isAnnotationPresent(Writes.class))
                .<Class<?>>extracting(
                        command -> command.getAnnotation(Writes.class).value())
                .containsExactlyInAnyOrderElementsOf(Rules.kinds());
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
