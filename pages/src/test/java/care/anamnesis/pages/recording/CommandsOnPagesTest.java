package care.anamnesis.pages.recording;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.command.CommandCatalogue;
import care.anamnesis.command.Happened;
import care.anamnesis.command.asking.Form;
import care.anamnesis.command.asking.FormField;
import care.anamnesis.pages.AllTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** No command is forgotten on the pages. */
class CommandsOnPagesTest {
    private static final AllTexts TEXTS = AllTexts.in(Locale.UK);
    private static final Set<String> TEMPLATES = templates("classpath:templates/recording/*.html")
            .map(template -> String.valueOf(template.getFilename()).replace(".html", ""))
            .collect(Collectors.toSet());

    /** As an attribute of a field, or as an argument of the part that draws the field. */
    private static final Pattern LIMIT = Pattern.compile(
            "\\s(?:data-)?(?:min|max|minlength|maxlength)=\"\\d[^\"]*\"|:: (?:number|count)\\([^\"]*,\\s*\\d+\\s*[,)]");

    /** What a template offers: a button or a line of a menu that opens the panel, or a link to a page. */
    private static final Set<String> OFFERED = offered();

    static Set<String> commands() {
        return CommandCatalogue.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void each_command_has_a_panel_or_a_plain_form(String command) {
        assertThat(TEMPLATES.contains(command)
                        || command.equals("discharge-client") // a page of its own
                        || Form.of(command).filter(Form::isPlain).isPresent())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void each_command_is_offered_somewhere(String command) {
        assertThat(OFFERED).contains(command);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void each_command_has_the_texts_of_its_panel(String command) {
        assertThat(Stream.of("panel." + command, "panel." + command + ".send", "panel." + command + ".done"))
                .allSatisfy(key -> assertThat(TEXTS.containsKey(key)).as(key).isTrue());
    }

    @ParameterizedTest
    @MethodSource("plain")
    void each_field_of_a_plain_form_has_a_label_and_each_choice_a_text(Form form) {
        var labels = form.fields().stream().map(field -> "form." + form.command() + "." + field.name());
        var choices = form.fields().stream().flatMap(CommandsOnPagesTest::choices);

        assertThat(Stream.concat(labels, choices))
                .allSatisfy(key -> assertThat(TEXTS.containsKey(key)).as(key).isTrue());
    }

    static Stream<Form> plain() {
        return commands().stream()
                .filter(command -> !TEMPLATES.contains(command))
                .flatMap(command -> Form.of(command).filter(Form::isPlain).stream());
    }

    @Test
    void no_template_of_a_panel_states_a_limit_beside_the_one_of_the_command() {
        var limits = Stream.of("recording", "discharge")
                .flatMap(folder -> templates("classpath:templates/" + folder + "/*.html"))
                .flatMap(template -> LIMIT.matcher(text(template)).results())
                .map(MatchResult::group);

        assertThat(limits).isEmpty();
    }

    @Test
    void scripts_take_the_first_day_that_the_commands_take() {
        var days = templates("classpath:static/js/words/days.js").map(CommandsOnPagesTest::text);

        assertThat(days).singleElement().asString().contains(">= \"" + Happened.FIRST + "\"");
    }

    private static Stream<String> choices(FormField field) {
        return field.choices().stream()
                .map(choice -> "constant." + choice.getDeclaringClass().getSimpleName() + "." + choice.name());
    }

    private static Set<String> offered() {
        var name = Pattern.compile("(?:'|/panels/|client\\.do\\.)([a-z]+(?:-[a-z]+)+)\\b");
        return templates("classpath:templates/**/*.html")
                .filter(template -> !String.valueOf(template).contains("/recording/"))
                .flatMap(template -> name.matcher(text(template)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static String text(Resource template) {
        try {
            return template.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Resource> templates(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
