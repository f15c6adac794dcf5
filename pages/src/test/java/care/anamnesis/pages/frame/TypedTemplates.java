package care.anamnesis.pages.frame;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.config.ParseConfiguration.ElementBalancing;
import org.attoparser.dom.DOMMarkupParser;
import org.attoparser.dom.Element;
import org.attoparser.dom.INestableNode;
import org.attoparser.dom.INode;
import org.attoparser.dom.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.security.web.csrf.CsrfToken;
import org.thymeleaf.engine.IterationStatusVar;
import org.unbescape.html.HtmlEscape;

/**
 * Goes through the templates of a page as the template engine does, through every branch, with the types of what the page
 * shows instead of values.
 */
final class TypedTemplates {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** What every page has around it. */
    private static final Map<String, Object> FRAME = Map.of(
            "shell", ResolvableType.forClass(Shell.class),
            "asOf", ResolvableType.forClass(AsOf.class),
            "_csrf", ResolvableType.forClass(CsrfToken.class),
            "param", ResolvableType.NONE);

    private static final DOMMarkupParser PARSER = new DOMMarkupParser(configuration());

    private final Map<String, String> instead;
    private final Map<String, INestableNode> parsed = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private final Set<String> faults = new TreeSet<>();
    private final Set<Class<?>> shown = new HashSet<>();

    /**
     * A part of a template that is handed on as an argument, with the variables of the place where it was named.
     *
     * @param selectors of the part; several where a condition chooses
     */
    private record Piece(String template, List<String> selectors, Map<String, Object> variables) {}

    /** @param instead the text of templates that are to be read in place of the stored ones */
    TypedTemplates(Map<String, String> instead) {
        this.instead = instead;
    }

    static String text(String template) {
        try {
            return Files.readString(TEMPLATES.resolve(template + ".html"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every expression that names what is not there. */
    Set<String> faults(Class<?> model, String view) {
        var variables = new HashMap<>(FRAME);
        variables.putAll(variables(model));
        var parts = view.split(" :: ", 2);
        if (parts.length == 2) {
            part(parts[0], parts[1], List.of(), variables);
        } else {
            parsed(view).getChildren().forEach(node -> walk(view, node, variables));
        }
        return faults;
    }

    /** The templates that were gone through. */
    Set<String> read() {
        return parsed.keySet();
    }

    /** The types of which an expression shows something. */
    Set<Class<?>> shown() {
        return shown;
    }

    private static Map<String, Object> variables(Class<?> model) {
        var variables = new LinkedHashMap<String, Object>();
        for (var component : model.getRecordComponents()) {
            if (PageModel.class.isAssignableFrom(component.getType())) {
                variables.putAll(variables(component.getType()));
            } else {
                variables.put(component.getName(), ResolvableType.forMethodReturnType(component.getAccessor()));
            }
        }
        return variables;
    }

    private void walk(String template, INode node, Map<String, Object> around) {
        if (node instanceof Text text) {
            Expressions.in(HtmlEscape.unescapeHtml(text.getContent())).forEach(it -> type(template, it, around));
        }
        if (node instanceof Element element) {
            walk(template, element, around);
        }
    }

    /** In the order in which the engine reads the attributes of an element. */
    private void walk(String template, Element element, Map<String, Object> around) {
        var attributes = attributes(element);
        var replacing = attributes.remove("th:replace");
        if (replacing != null) {
            include(template, replacing, around);
            return;
        }
        var inserting = Optional.ofNullable(attributes.remove("th:insert"));
        inserting.ifPresent(it -> include(template, it, around));
        var variables = new HashMap<>(around);
        Optional.ofNullable(attributes.remove("th:each")).ifPresent(it -> each(template, it, variables));
        var with = Optional.ofNullable(attributes.remove("th:with"));
        Stream.of("th:if", "th:unless", "th:switch", "th:case")
                .flatMap(name -> Stream.ofNullable(attributes.remove(name)))
                .forEach(it -> check(template, it, variables));
        with.ifPresent(it -> assign(template, it, variables));
        attributes.forEach((name, value) -> {
            if (name.startsWith("th:") && !name.equals("th:fragment")) {
                check(template, value, variables);
            }
        });
        if (inserting.isEmpty()) {
            element.getChildren().forEach(child -> walk(template, child, variables));
        }
    }

    private void each(String template, String iteration, Map<String, Object> variables) {
        var colon = iteration.indexOf(" : ");
        var names = Expressions.split(iteration.substring(0, colon));
        var all = value(template, iteration.substring(colon + 3).strip(), variables);
        variables.put(names.getFirst().strip(), all instanceof ResolvableType type ? Expressions.elements(type) : all);
        var status =
                names.size() > 1 ? names.getLast().strip() : names.getFirst().strip() + "Stat";
        variables.put(status, ResolvableType.forClass(IterationStatusVar.class));
    }

    private void assign(String template, String assignments, Map<String, Object> variables) {
        for (var assignment : Expressions.split(assignments)) {
            var equals = assignment.indexOf('=');
            var value = value(template, assignment.substring(equals + 1).strip(), variables);
            variables.put(assignment.substring(0, equals).strip(), value);
        }
    }

    private void check(String template, String value, Map<String, Object> variables) {
        Expressions.in(value).forEach(it -> type(template, it, variables));
    }

    /** A piece of a template, the type of one expression, or text. */
    private Object value(String template, String value, Map<String, Object> variables) {
        if (value.contains("~{")) {
            check(template, value, variables);
            return new Piece(template, Expressions.between("~{", value), variables);
        }
        var expressions = Expressions.in(value);
        if (expressions.size() == 1 && value.equals("${" + expressions.getFirst() + "}")) {
            var expression = expressions.getFirst();
            return variables.get(expression) instanceof Piece piece ? piece : type(template, expression, variables);
        }
        check(template, value, variables);
        return value.equals("null") ? ResolvableType.NONE : ResolvableType.forClass(String.class);
    }

    private ResolvableType type(String template, String expression, Map<String, Object> variables) {
        var types = new HashMap<String, ResolvableType>();
        variables.forEach(
                (name, it) -> types.put(name, it instanceof ResolvableType type ? type : ResolvableType.NONE));
        return new Expressions(types, fault -> faults.add(template + ": ${" + expression + "}: " + fault), shown::add)
                .type(expression);
    }

    private void include(String template, String value, Map<String, Object> variables) {
        if (!(value(template, value, variables) instanceof Piece piece)) {
            faults.add(template + ": " + value + ": no part of a template");
            return;
        }
        piece.selectors().forEach(selector -> include(piece, selector));
    }

    private void include(Piece piece, String whole) {
        var colons = whole.indexOf("::");
        if (colons < 0) {
            if (!whole.isBlank()) {
                faults.add(piece.template() + ": " + whole + ": a whole template");
            }
            return;
        }
        var named = whole.substring(0, colons).strip();
        var of = named.isEmpty() ? piece.template() : named;
        var selector = whole.substring(colons + 2).strip();
        var bracket = selector.indexOf('(');
        if (bracket < 0) {
            part(of, selector, List.of(), piece.variables());
            return;
        }
        var given = Expressions.split(selector.substring(bracket + 1, selector.length() - 1)).stream()
                .map(it -> value(piece.template(), it.strip(), piece.variables()))
                .toList();
        part(of, selector.substring(0, bracket).strip(), given, piece.variables());
    }

    private void part(String template, String name, List<Object> given, Map<String, Object> around) {
        var found = find(parsed(template), name);
        if (found == null) {
            faults.add(template + ": no part " + name);
            return;
        }
        var variables = new HashMap<>(around);
        var parameters = parameters(found);
        if (parameters.size() != given.size()) {
            faults.add(template + " :: " + name + ": takes " + parameters + ", is given " + given.size());
        }
        for (int i = 0; i < Math.min(parameters.size(), given.size()); i++) {
            variables.put(parameters.get(i), given.get(i));
        }
        if (gone.add(template + " :: " + name + variables)) {
            walk(template, found, variables);
        }
    }

    private static List<String> parameters(Element element) {
        var fragment = attributes(element).getOrDefault("th:fragment", "");
        var bracket = fragment.indexOf('(');
        return bracket < 0
                ? List.of()
                : Arrays.stream(fragment.substring(bracket + 1, fragment.length() - 1)
                                .split(","))
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .toList();
    }

    /** By the name of a fragment; by that of an element otherwise. */
    private static @Nullable Element find(INestableNode within, String name) {
        var elements = elements(within);
        return elements.stream()
                .filter(it -> fragment(it).equals(name))
                .findFirst()
                .or(() -> elements.stream()
                        .filter(it -> it.getElementName().equals(name))
                        .findFirst())
                .orElse(null);
    }

    private static String fragment(Element element) {
        var fragment = attributes(element).getOrDefault("th:fragment", "");
        var bracket = fragment.indexOf('(');
        return (bracket < 0 ? fragment : fragment.substring(0, bracket)).strip();
    }

    private static List<Element> elements(INestableNode within) {
        var elements = new ArrayList<Element>();
        for (var child : within.getChildren()) {
            if (child instanceof Element element) {
                elements.add(element);
                elements.addAll(elements(element));
            }
        }
        return elements;
    }

    private static Map<String, String> attributes(Element element) {
        var attributes = new LinkedHashMap<String, String>();
        element.getAttributeMap().forEach((name, value) -> {
            if (value != null) {
                attributes.put(name, requireNonNull(HtmlEscape.unescapeHtml(value)));
            }
        });
        return attributes;
    }

    private INestableNode parsed(String template) {
        return parsed.computeIfAbsent(template, it -> {
            try {
                return PARSER.parse(it, instead.getOrDefault(it, text(it)));
            } catch (ParseException e) {
                throw new IllegalStateException(it, e);
            }
        });
    }

    private static ParseConfiguration configuration() {
        var configuration = ParseConfiguration.htmlConfiguration();
        configuration.setElementBalancing(ElementBalancing.NO_BALANCING);
        return configuration;
    }
}
