package care.anamnesis.pages.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModulesTest {
    private static final AssetFiles FILES = new AssetFiles();
    private static final Modules MODULES = new Modules(FILES);

    /** Wherever it stands, unless it is imported only when it is needed. */
    private static final Pattern RELATIVE = Pattern.compile("(?<!import\\()\"(\\.{1,2}/[^\"]+\\.js)\"");

    static Stream<String> scripts() {
        return FILES.scripts().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void whoever_loads_a_script_is_named_all_that_it_imports(String script) {
        var named = Stream.of(MODULES.of(true), MODULES.beside(script))
                .flatMap(List::stream)
                .toList();

        assertThat(named).contains(address(script));
        assertThat(named).containsAll(imports(script));
        assertThat(imports(script).stream().flatMap(it -> imports(name(it)).stream()))
                .isSubsetOf(named);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void what_every_page_loads_is_named_once(String script) {
        assertThat(MODULES.beside(script)).doesNotContainAnyElementsOf(MODULES.of(true));
        assertThat(MODULES.of(true)).containsAll(MODULES.of(false)).contains(address("begun.js"));
    }

    private static List<String> imports(String script) {
        return RELATIVE.matcher(String.valueOf(FILES.scripts().get(script)))
                .results()
                .map(found -> Path.of(script)
                        .resolveSibling(found.group(1))
                        .normalize()
                        .toString())
                .map(ModulesTest::address)
                .toList();
    }

    private static String address(String script) {
        return "/js/" + FILES.digest() + "/" + script;
    }

    private static String name(String address) {
        return address.substring(address("").length());
    }
}
