package care.anamnesis.query.http;

import care.anamnesis.query.record.Components;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of a page, which contains the page's whole state. Neighbouring pages are made from it.
 *
 * @param given the parameters that narrow or order something; what is empty is left out
 */
public record Address(String page, Map<String, String> given) {

    /** @param state of the page, each component a parameter; sets stand there with commas */
    public static Address of(String page, Record state) {
        var given = new LinkedHashMap<String, String>();
        for (var component : Components.of(state)) {
            var value = Components.value(state, component);
            if (value != null && !written(value).isEmpty()) {
                given.put(component.getName(), written(value));
            }
        }
        return new Address(page, given);
    }

    private static String written(Object value) {
        return value instanceof Set<?> several
                ? several.stream().map(String::valueOf).sorted().collect(Collectors.joining(","))
                : value.toString();
    }

    public Address with(String name, @Nullable Object value) {
        var changed = new LinkedHashMap<>(given);
        if (value == null || value.toString().isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value.toString());
        }
        return new Address(page, changed);
    }

    public Address without(String name) {
        return with(name, null);
    }

    /** With the same parameters elsewhere. */
    public Address at(String other) {
        return new Address(other, given);
    }

    /** As it stands in a link. */
    public String link() {
        var address = UriComponentsBuilder.fromPath(page);
        given.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(given).toUriString();
    }
}
