package care.anamnesis.standalone.browser;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The gate for scripts and styles: laid out by Prettier, read by TypeScript. {@code -Danamnesis.format=true} writes what
 * Prettier would have written.
 */
class BrowserCodeTest {
    private static final boolean WRITES = Boolean.getBoolean("anamnesis.format");

    private static final Path TEST_OF_FUNCTIONS =
            Path.of("src/test/java/care/anamnesis/standalone/browser/BrowserFunctionsTest.java");
    private static final Pattern ASKED = Pattern.compile("\"(/js/[^\"]+\\.js)\", \"(\\w+)\"");

    private static BlankPage page;

    @BeforeAll
    static void open() {
        page = new BlankPage();
        page.knows("typescript/lib/typescript.js");
    }

    @AfterAll
    static void close() {
        page.close();
    }

    @Test
    void scripts_and_styles_are_formatted() {
        var wanted = misformatted(files());
        if (WRITES) {
            wanted.forEach(BrowserCodeTest::write);
        } else {
            assertThat(wanted.keySet())
                    .as("not as Prettier writes them; -Danamnesis.format=true formats them")
                    .isEmpty();
        }
    }

    @Test
    void no_script_breaks_a_rule() {
        assertThat(faults(texts(BlankPage.SCRIPTS_AND_STYLES.resolve("js"), "/js")))
                .isEmpty();
    }

    /** What is planted, between quotation marks, stands in one script of its own. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            unknown-name     | document.title = titel;
            unknown-import   | import { nothing } from "./other.js"; nothing();
            unknown-import   | import { something } from "./nowhere.js"; something();
            not-a-function   | document.title();
            arguments        | document.createElement();
            TS2365           | if ({} < 1) document.close();
            declared-twice   | const twice = 1; const twice = 2; document.title = twice;
            used-before-it-is-there | document.title = later; const later = 'x';
            constant-changed | const fixed = 1; fixed = 2; document.title = fixed;
            unused           | const idle = 1;
            unused           | import { something } from "./other.js";
            unused           | document.addEventListener('click', (event) => 1);
            unreachable      | for (const it of document.links) { break; it.remove(); }
            falls-through    | switch (document.title) { case 'a': document.close(); case 'b': document.open(); }
            equality         | if (document.title == '1') document.close();
            global           | window.everywhere = 1;
            constant         | let still = 1; document.title = still;
            var              | var old = 1; old = 2; document.title = old;
            window           | document.title = name;
            circle           | import "./planted.js";
            unused-export    | export const lonely = 1;
            syntax           | const = 1;
            """)
    void a_planted_fault_is_found(String rule, String script) {
        var planted = Map.of(
                "/js/planted.js", script + "\n",
                "/js/other.js", "export const something = () => {};\n",
                "/js/user.js", "import { something } from './other.js';\nsomething();\n");

        assertThat(faults(planted))
                .isNotEmpty()
                .allSatisfy(fault ->
                        assertThat(fault).startsWith("js/planted.js:1:").contains(" " + rule + ": "));
    }

    @Test
    void a_script_and_a_style_that_are_not_formatted_are_found() {
        var planted =
                Map.of("/js/planted.js", "run( 1)\n", "/css/planted.css", "p{margin:0}\n", "/js/good.js", "run(1);\n");

        assertThat(misformatted(planted))
                .isEqualTo(Map.of("/js/planted.js", "run(1);\n", "/css/planted.css", "p {\n    margin: 0;\n}\n"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> faults(Map<String, String> scripts) {
        return (List<String>) page.asks("/browser-code/rules.js", "faults", List.of(scripts, askedByTests()));
    }

    /** Each as its path and its name. */
    private static List<String> askedByTests() {
        return ASKED.matcher(text(TEST_OF_FUNCTIONS))
                .results()
                .map(it -> it.group(1) + " " + it.group(2))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> misformatted(Map<String, String> files) {
        return (Map<String, String>) page.asks("/browser-code/format.js", "misformatted", List.of(files));
    }

    /** Those that are served, and those that read them here. */
    private static Map<String, String> files() {
        var files = new TreeMap<>(texts(BlankPage.SCRIPTS_AND_STYLES, ""));
        files.putAll(texts(BlankPage.GATE, "/browser-code"));
        return files;
    }

    private static Map<String, String> texts(Path root, String below) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().matches(".*\\.(js|css)"))
                    .collect(toMap(file -> below + "/" + root.relativize(file), BrowserCodeTest::text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String path, String text) {
        var name = path.substring(path.indexOf('/', 1) + 1);
        var file = path.startsWith("/browser-code/")
                ? BlankPage.GATE.resolve(name)
                : BlankPage.SCRIPTS_AND_STYLES.resolve(path.substring(1));
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
