package care.anamnesis.query.lookback.comparison;

import care.anamnesis.query.careplan.CarePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Applies changes to the JSON of a state, by their documented meaning alone. */
public final class Patch {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Patch() {}

    /** The state as far as entries mean to change it. */
    public static ObjectNode content(CarePlan plan) {
        ObjectNode content = JSON.valueToTree(plan);
        content.remove("version");
        return content;
    }

    public static void apply(ObjectNode state, Change change) {
        var cut = change.path().lastIndexOf('/');
        var holder = Objects.requireNonNull(find(state, change.path().substring(0, cut)));
        var name = unescaped(change.path().substring(cut + 1));
        switch (change.kind()) {
            case REORDERED -> reorder((ArrayNode) Objects.requireNonNull(find(state, change.path())), change);
            case REMOVED -> remove(holder, name);
            case ADDED, CHANGED -> put(holder, name, change);
        }
    }

    public static @Nullable JsonNode find(JsonNode state, String path) {
        JsonNode at = state;
        for (var name : path.split("/", -1)) {
            if (!name.isEmpty()) {
                at = at == null ? null : child(at, unescaped(name));
            }
        }
        return at;
    }

    private static void put(JsonNode holder, String name, Change change) {
        var value = Objects.requireNonNull(change.after()).deepCopy();
        if (holder instanceof ObjectNode object) {
            object.set(name, value);
        } else if (change.index() != null) {
            ((ArrayNode) holder).insert(Math.min(change.index(), holder.size()), value);
        } else {
            var list = (ArrayNode) holder;
            list.set(keys(list).indexOf(name), value);
        }
    }

    private static void remove(JsonNode holder, String name) {
        if (holder instanceof ObjectNode object) {
            object.putNull(name);
        } else {
            ((ArrayNode) holder).remove(keys(holder).indexOf(name));
        }
    }

    private static void reorder(ArrayNode list, Change change) {
        var things = new ArrayList<JsonNode>();
        for (var key : Objects.requireNonNull(change.after())) {
            things.add(Objects.requireNonNull(child(list, key.stringValue())));
        }
        list.removeAll();
        list.addAll(things);
    }

    private static @Nullable JsonNode child(JsonNode holder, String name) {
        if (!(holder instanceof ArrayNode)) {
            return holder.get(name);
        }
        var index = keys(holder).indexOf(name);
        return index < 0 ? null : holder.get(index);
    }

    private static List<String> keys(JsonNode list) {
        return list.valueStream().map(Patch::key).toList();
    }

    private static String key(JsonNode thing) {
        var entry = thing.get("entry");
        return entry == null
                ? thing.get("instrument").stringValue()
                : "@" + entry.get("version").longValue();
    }

    private static String unescaped(String name) {
        return name.replace("~1", "/").replace("~0", "~");
    }
}
