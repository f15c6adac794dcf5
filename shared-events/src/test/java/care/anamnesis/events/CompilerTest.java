package care.anamnesis.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** The gates of the compiler, which nobody misses when they are gone: everything still compiles then. */
class CompilerTest {
    private static final String PLUGIN = "//plugin[artifactId='maven-compiler-plugin']";

    @Test
    void a_warning_is_an_error() throws Exception {
        assertThat(has(PLUGIN + "/configuration/compilerArgs/arg[.='-Werror']")).isTrue();
        assertThat(has(PLUGIN + "/configuration/compilerArgs/arg[starts-with(., '-Xlint:all')]"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"default-compile", "default-testCompile"})
    void error_prone_and_null_away_read_all_code(String execution) throws Exception {
        assertThat(has(PLUGIN + "/executions/execution[id='" + execution
                        + "']//compilerArgs[@combine.children='append']"
                        + "/arg[starts-with(., '-Xplugin:ErrorProne') and contains(., '${null-away}')]"))
                .isTrue();
        assertThat(has("/project/properties/null-away[contains(., '-Xep:NullAway:ERROR')"
                        + " and contains(., 'OnlyNullMarked=true')]"))
                .isTrue();
    }

    private static boolean has(String path) throws Exception {
        return (boolean) XPathFactory.newInstance().newXPath().evaluate(path, pom(), XPathConstants.BOOLEAN);
    }

    private static Document pom() throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new File("../pom.xml"));
    }
}
