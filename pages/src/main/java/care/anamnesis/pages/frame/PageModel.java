package care.anamnesis.pages.frame;

import care.anamnesis.query.record.Components;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/**
 * All that a page shows, as a record: each component is a variable of the page's templates, by its name. Where a component
 * is such a record too, its components are variables as well.
 */
public interface PageModel {
    /** As its only template shows it. */
    default ModelAndView asPage() {
        return in(templates().getFirst());
    }

    /** @param template one of those that it says it is {@link ShownBy} */
    default ModelAndView in(String template) {
        if (!templates().contains(template)) {
            throw new IllegalArgumentException(getClass().getSimpleName() + " is not shown by " + template);
        }
        return new ModelAndView(template, variables());
    }

    default Map<String, @Nullable Object> variables() {
        var variables = new HashMap<String, @Nullable Object>();
        for (var component : Components.of((Record) this)) {
            var value = Components.value((Record) this, component);
            if (value instanceof PageModel part) {
                variables.putAll(part.variables());
            } else {
                variables.put(component.getName(), value);
            }
        }
        return variables;
    }

    private List<String> templates() {
        var shownBy = getClass().getAnnotation(ShownBy.class);
        return shownBy == null ? List.of() : List.of(shownBy.value());
    }
}
