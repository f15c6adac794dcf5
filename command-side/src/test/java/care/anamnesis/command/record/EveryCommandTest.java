package care.anamnesis.command.record;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.FindingCommands.ReassessFinding;
import care.anamnesis.command.HomePracticeCommands.ReviseHomePractice;
import care.anamnesis.command.OutcomeCommands.RecordClientReport;
import care.anamnesis.command.OutcomeCommands.RecordOutcomeMeasure;
import care.anamnesis.command.VisitCommands.AddAddendum;
import care.anamnesis.command.Writes;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.junit.jupiter.api.Test;

/** No command is forgotten. */
class EveryCommandTest {
    /** Each tells something that can happen twice on one day. */
    private static final Set<Class<?>> MAY_BE_TRUE_TWICE = Set.of(
            ReassessFinding.class,
            AddAddendum.class,
            RecordOutcomeMeasure.class,
            RecordClientReport.class,
            ReviseHomePractice.class);

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
                .containsExactlyInAnyOrderElementsOf(Kinds.all());
    }

    /** A record that keeps of an event nothing that decides accepts its command again and again. */
    @Test
    void a_command_that_was_accepted_is_refused_the_next_time_or_changes_nothing() {
        assertThat(TriedCommands.ALL)
                .filteredOn(EveryCommandTest::isWrittenTwice)
                .<Class<?>>extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(MAY_BE_TRUE_TWICE);
    }

    private static boolean isWrittenTwice(ClinicalCommand command) {
        var record = accepting(command);
        var written = record.written().size();
        return record.refusal(command, TriedCommands.sender(command)) == null
                && record.written().size() > written;
    }

    /** A record that has accepted the command. */
    private static Deciding accepting(ClinicalCommand command) {
        return RecordState.ALL.stream()
                .map(RecordState::record)
                .filter(record -> record.refusal(command, TriedCommands.sender(command)) == null)
                .findFirst()
                .orElseThrow();
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
