package care.anamnesis.command.record;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.command.ClientCommands.RegisterClient;
import care.anamnesis.command.ClinicalCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/states.md} says what may be done in each state of a record. The tables below its heading are what the record
 * itself answers; {@code -Danamnesis.approve=true} writes them anew.
 */
class StatesPageTest {
    private static final Path PAGE = Path.of("../docs/states.md");
    private static final String HEADING = "## What may be done\n";

    private final List<String> rules = new ArrayList<>();

    @Test
    void the_page_says_of_every_command_in_every_state_what_the_record_answers() throws IOException {
        var page = Files.readString(PAGE);
        var introduction = page.substring(0, page.indexOf(HEADING));
        var decided = introduction + HEADING + "\n" + table() + "\n\n" + numberedRules();
        if (Boolean.getBoolean("anamnesis.approve")) {
            Files.writeString(PAGE, decided);
        }

        assertThat(Files.readString(PAGE).lines())
                .as("if this is meant, write it with -Danamnesis.approve=true")
                .containsExactlyElementsOf(decided.lines().toList());
    }

    @Test
    void the_introduction_describes_each_state() throws IOException {
        var described = Pattern.compile("(?m)^- \\*\\*(.+?)\\*\\*:")
                .matcher(Files.readString(PAGE))
                .results()
                .map(it -> it.group(1));

        assertThat(described)
                .containsExactlyElementsOf(
                        RecordState.ALL.stream().map(RecordState::title).toList());
    }

    @Test
    void every_command_is_tried_once() {
        assertThat(TriedCommands.ALL)
                .extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ClinicalCommand.class.getPermittedSubclasses())
                        .filter(command -> command != RegisterClient.class)
                        .toList());
    }

    private String table() {
        var titles = RecordState.ALL.stream().map(RecordState::title);
        var rows =
                new ArrayList<>(List.of(row("Command", titles), "|---" + "|---".repeat(RecordState.ALL.size()) + "|"));
        for (var command : TriedCommands.ALL) {
            var name = "`" + command.getClass().getSimpleName() + "`";
            rows.add(row(name, RecordState.ALL.stream().map(state -> answer(state, command))));
        }
        return String.join("\n", rows);
    }

    private static String row(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private String answer(RecordState state, ClinicalCommand command) {
        return switch (state.record().refusal(command, TriedCommands.sender(command))) {
            case null -> "yes";
            case ConfirmationRequired asked ->
                asked.questions().stream()
                        .map(question -> number(question.detail()))
                        .collect(Collectors.joining(", ", "asked ", ""));
            case RuntimeException refused -> "no " + number(String.valueOf(refused.getMessage()));
        };
    }

    private String number(String rule) {
        if (!rules.contains(rule)) {
            rules.add(rule);
        }
        return Integer.toString(rules.indexOf(rule) + 1);
    }

    private String numberedRules() {
        return rules.stream().map(rule -> number(rule) + ". " + rule + "\n").collect(Collectors.joining());
    }
}
