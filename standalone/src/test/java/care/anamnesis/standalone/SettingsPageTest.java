package care.anamnesis.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** docs/settings.md is written from the configuration metadata, and the metadata names what the code reads. */
class SettingsPageTest {
    private static final Path HOUSE = Path.of("..");
    private static final Path PAGE = HOUSE.resolve("docs/settings.md");
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    private static final Pattern READ = Pattern.compile(
            "(?:\\$\\{|(?:getProperty|getRequiredProperty|ConditionalOnBooleanProperty)\\(\\s*\"|name = \")"
                    + "((?:anamnesis\\.|demo-)[a-z.-]+)");

    private static final Map<String, JsonNode> KNOWN = known();

    private static Map<String, JsonNode> known() {
        var known = new TreeMap<String, JsonNode>();
        try {
            for (var file :
                    Collections.list(SettingsPageTest.class.getClassLoader().getResources(METADATA))) {
                try (var json = file.openStream()) {
                    JsonMapper.shared().readTree(json).path("properties").forEach(property -> {
                        if (isOurs(property)) {
                            known.put(property.path("name").stringValue(), property);
                        }
                    });
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return known;
    }

    private static boolean isOurs(JsonNode property) {
        var name = property.path("name").stringValue();
        return (name.startsWith("anamnesis.") || name.startsWith("demo-"))
                && !property.path("description").asString("").equals("For tests only.");
    }

    @Test
    void the_page_lists_every_setting() throws IOException {
        var page = Files.readString(PAGE);
        var introduction = page.substring(0, page.lastIndexOf("| Setting |"));
        var written = introduction
                + "| Setting | Meaning | Default |\n|---|---|---|\n"
                + KNOWN.values().stream().map(SettingsPageTest::row).collect(Collectors.joining());

        if (Boolean.getBoolean("anamnesis.approve")) {
            Files.writeString(PAGE, written);
        }
        assertThat(Files.readString(PAGE))
                .as("written again with -Danamnesis.approve=true")
                .isEqualTo(written);
    }

    private static String row(JsonNode property) {
        return "| `%s` | %s | %s |\n"
                .formatted(
                        property.path("name").stringValue(),
                        property.path("description").stringValue(),
                        property.path("defaultValue").asString(""));
    }

    /** Its own line of files stands instead of that of the service, and a page without its words shows their keys. */
    @Test
    void standalone_has_all_the_words_of_the_service() throws IOException {
        assertThat(words("standalone")).containsAll(words("service"));
    }

    private static List<String> words(String program) throws IOException {
        var settings = new Properties();
        try (var file = Files.newBufferedReader(
                HOUSE.resolve(program).resolve("src/main/resources").resolve(program + ".properties"))) {
            settings.load(file);
        }
        return List.of(settings.getProperty("spring.messages.basename").split(",", -1));
    }

    @Test
    void every_setting_that_the_code_reads_is_known_and_no_other_one() throws IOException {
        var code = new StringBuilder();
        for (var file : sources()) {
            code.append(Files.readString(file));
        }
        var read = READ.matcher(code)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(KNOWN.keySet()).hasSizeGreaterThan(30).containsAll(read);
        assertThat(KNOWN.keySet()).allSatisfy(name -> assertThat(code).contains(name(name)));
    }

    /** The command line reads the environment. */
    private static String name(String setting) {
        if (Set.of("anamnesis.url", "anamnesis.user").contains(setting)) {
            return setting.replace('.', '_').toUpperCase(Locale.ROOT);
        }
        return setting;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> modules = Files.list(HOUSE)) {
            var found = new ArrayList<Path>();
            for (var module : modules.map(path -> path.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (var files = Files.walk(module)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
                }
            }
            return found;
        }
    }
}
