package care.anamnesis.pages.frame;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * {@code modules} in templates: the scripts that a script leads to, so that a page names all of them and a browser need not
 * read one to find the next. Those that are imported only when they are needed are not among them.
 */
@Component
class Modules {
    /** As the formatter leaves it: at the beginning of a line, and in double quotes. */
    private static final Pattern IMPORT = Pattern.compile(
            "^(?:import\\s+(?:[^;\"()]*?\\sfrom\\s+)?|export\\s+[^;\"()]*?\\sfrom\\s+)\"(\\.{1,2}/[^\"]+)\"",
            Pattern.MULTILINE);

    private static final List<String> OF_EVERY_PAGE = List.of("frame.js");
    private static final List<String> OF_A_PERSON = List.of("frame.js", "begun.js");

    private final String folder;
    private final Map<String, List<String>> imports;
    private final List<String> ofEveryPage;
    private final List<String> ofAPerson;
    private final Map<String, List<String>> beside;

    Modules(AssetFiles files) {
        folder = "/js/" + files.digest() + "/";
        imports = files.scripts().entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, script -> imported(script.getKey(), script.getValue())));
        ofEveryPage = addresses(reached(OF_EVERY_PAGE).stream());
        var person = reached(OF_A_PERSON);
        ofAPerson = addresses(person.stream());
        beside = imports.keySet().stream()
                .collect(toUnmodifiableMap(
                        Function.identity(),
                        script -> addresses(reached(List.of(script)).stream().filter(it -> !person.contains(it)))));
    }

    /** The addresses of the scripts of every page, or of every page that a person sees. */
    public List<String> of(boolean person) {
        return person ? ofAPerson : ofEveryPage;
    }

    /** The addresses of a script and of those that it leads to, without those of every page. */
    public List<String> beside(String script) {
        return Objects.requireNonNull(beside.get(script), script);
    }

    private Set<String> reached(List<String> scripts) {
        var reached = new LinkedHashSet<String>();
        var next = scripts;
        while (!next.isEmpty()) {
            next = next.stream()
                    .filter(reached::add)
                    .flatMap(script -> Objects.requireNonNull(imports.get(script), script).stream())
                    .toList();
        }
        return reached;
    }

    private List<String> addresses(Stream<String> scripts) {
        return scripts.map(folder::concat).toList();
    }

    private static List<String> imported(String script, String text) {
        return IMPORT.matcher(text)
                .results()
                .map(found -> Path.of(script).resolveSibling(found.group(1)).normalize())
                .map(path -> path.toString().replace('\\', '/'))
                .toList();
    }
}
