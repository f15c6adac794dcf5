package care.anamnesis.query.lookback.comparison;

import care.anamnesis.query.careplan.Listed;
import care.anamnesis.query.lookback.comparison.Change.Kind;
import care.anamnesis.query.record.Components;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is different between two states. What both share is passed over at once, so that the cost of a step is that of what
 * it changed and of the lists that hold it. The lines can be applied one after the other.
 */
@SuppressWarnings("ReferenceEquality") // the same object cannot hold a change
final class Comparison {
    private final List<Change> changes = new ArrayList<>();

    private Comparison() {}

    /** @param ignored a field at the top that no entry means to change */
    static List<Change> of(Record before, Record after, String ignored) {
        var comparison = new Comparison();
        comparison.fields("", before, after, ignored);
        return List.copyOf(comparison.changes);
    }

    private void fields(String path, Record before, Record after, String ignored) {
        for (var field : Components.of(before)) {
            if (!field.getName().equals(ignored)) {
                compare(
                        Fields.below(path, field.getName()),
                        Components.value(before, field),
                        Components.value(after, field));
            }
        }
    }

    private void compare(String path, @Nullable Object before, @Nullable Object after) {
        if (before == after) {
            return;
        }
        if (before instanceof Record was && after instanceof Record is && Fields.areTheSameThing(was, is)) {
            fields(path, was, is, "");
        } else if (before instanceof List<?> was
                && after instanceof List<?> is
                && Fields.areListed(was)
                && Fields.areListed(is)) {
            lists(path, was, is);
        } else if (!Objects.equals(before, after)) {
            put(path, null, before, after);
        }
    }

    private void lists(String path, List<?> before, List<?> after) {
        var first = 0;
        while (first < before.size() && first < after.size() && before.get(first) == after.get(first)) {
            first++;
        }
        var was = byKey(before.subList(first, before.size()));
        var is = byKey(after.subList(first, after.size()));
        was.forEach((key, thing) -> {
            if (!is.containsKey(key)) {
                put(Fields.below(path, key), null, thing, null);
            }
        });
        var index = first;
        for (var thing : is.entrySet()) {
            listed(Fields.below(path, thing.getKey()), index++, was.get(thing.getKey()), thing.getValue());
        }
        if (!kept(was, is).equals(kept(is, was))) {
            changes.add(new Change(path, Kind.REORDERED, null, keys(before), keys(after)));
        }
    }

    private void listed(String path, int index, @Nullable Listed before, Listed after) {
        if (before == null) {
            put(path, index, null, after);
        } else {
            compare(path, before, after);
        }
    }

    private void put(String path, @Nullable Integer index, @Nullable Object before, @Nullable Object after) {
        if (after == null) {
            changes.add(new Change(path, Kind.REMOVED, null, Fields.json(before), null));
            return;
        }
        var json = Fields.json(after);
        var line = changes.size();
        if (after instanceof Record record && json instanceof ObjectNode fields) {
            putLists(path, record, fields);
        }
        var kind = before == null ? Kind.ADDED : Kind.CHANGED;
        var was = before == null ? null : Fields.json(before);
        changes.add(line, new Change(path, kind, index, was, json));
    }

    /** What other entries put into the lists of a thing gets lines of its own. */
    private void putLists(String path, Record thing, ObjectNode json) {
        for (var field : Components.of(thing)) {
            if (Components.value(thing, field) instanceof List<?> list && holdsOthers(thing, list)) {
                json.putArray(field.getName());
                lists(Fields.below(path, field.getName()), List.of(), list);
            }
        }
    }

    private static boolean holdsOthers(Record thing, List<?> list) {
        return Fields.areListed(list)
                && list.stream()
                        .map(Listed.class::cast)
                        .anyMatch(it ->
                                !(thing instanceof Listed whole) || !it.key().equals(whole.key()));
    }

    private static Map<String, Listed> byKey(List<?> list) {
        var byKey = new LinkedHashMap<String, Listed>();
        for (var thing : list) {
            var listed = (Listed) thing;
            if (byKey.put(listed.key(), listed) != null) {
                throw new IllegalStateException("A list holds two things with the key " + listed.key());
            }
        }
        return byKey;
    }

    private static List<String> kept(Map<String, Listed> things, Map<String, Listed> others) {
        return things.keySet().stream().filter(others::containsKey).toList();
    }

    private static JsonNode keys(List<?> list) {
        return Fields.json(list.stream().map(it -> ((Listed) it).key()).toList());
    }
}
