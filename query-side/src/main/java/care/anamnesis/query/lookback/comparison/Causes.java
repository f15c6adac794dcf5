package care.anamnesis.query.lookback.comparison;

import care.anamnesis.query.lookback.comparison.Change.Kind;
import care.anamnesis.query.lookback.comparison.Steps.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which step caused the value at a path. Built once for a range of steps, then queried path by path. */
public final class Causes {
    private final Map<String, List<Touch>> byPath = new HashMap<>();
    private final Map<String, Step> lastReordering = new HashMap<>();

    /** A step, and its line about a path. */
    public record Touch(Step step, Change change) {
        public long version() {
            return step.entry().version();
        }
    }

    public Causes(List<Step> steps) {
        for (var step : steps) {
            for (var change : step.changes()) {
                if (change.kind() == Kind.REORDERED) {
                    lastReordering.put(change.path(), step);
                } else {
                    byPath.computeIfAbsent(change.path(), _ -> new ArrayList<>())
                            .add(new Touch(step, change));
                }
            }
        }
    }

    /** The last step that set the value at a path, by itself or together with its container. */
    public Optional<Touch> of(String path) {
        Touch last = null;
        for (var at = path; ; at = at.substring(0, at.lastIndexOf('/'))) {
            var touches = byPath.get(at);
            if (touches != null && (last == null || touches.getLast().version() > last.version())) {
                last = touches.getLast();
            }
            if (at.isEmpty()) {
                return Optional.ofNullable(last);
            }
        }
    }

    /** All steps that set the value at a path, by themselves or together with its container, the newest first. */
    public List<Touch> all(String path) {
        var all = new ArrayList<Touch>();
        for (var at = path; ; at = at.substring(0, at.lastIndexOf('/'))) {
            all.addAll(byPath.getOrDefault(at, List.of()));
            if (at.isEmpty()) {
                all.sort(Comparator.comparingLong(Touch::version).reversed());
                return all;
            }
        }
    }

    /**
     * The versions of the entries behind each line of a difference, in its order: the one that put there what the line is
     * about, and those that then changed in it what has no line of its own.
     */
    public List<Set<Long>> of(List<Change> lines) {
        var behind = new HashMap<String, Set<Long>>();
        for (var line : lines) {
            behind.put(key(line), new TreeSet<>());
        }
        byPath.forEach((path, touches) -> nearest(path, behind).ifPresent(it -> it.addAll(versions(touches))));
        return lines.stream().map(line -> behind(line, behind)).toList();
    }

    private Set<Long> behind(Change line, Map<String, Set<Long>> behind) {
        if (line.kind() == Kind.REORDERED) {
            var step = lastReordering.get(line.path());
            return step == null ? inside(line.path()) : Set.of(step.entry().version());
        }
        var first = of(line.path()).map(Touch::version);
        var all = new TreeSet<Long>();
        first.ifPresent(all::add);
        if (line.after() != null && line.after().isObject()) {
            behind.getOrDefault(key(line), Set.of()).stream()
                    .filter(version -> first.isEmpty() || version > first.get())
                    .forEach(all::add);
        }
        return all.isEmpty() ? inside(line.path()) : all;
    }

    private Set<Long> inside(String path) {
        var inside = new TreeSet<Long>();
        byPath.forEach((it, touches) -> {
            if (it.startsWith(path + "/")) {
                inside.addAll(versions(touches));
            }
        });
        return inside;
    }

    private static Optional<Set<Long>> nearest(String path, Map<String, Set<Long>> behind) {
        for (var at = path; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            var found = behind.get(at);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static String key(Change line) {
        return line.kind() == Kind.REORDERED ? line.path() + "#" : line.path();
    }

    private static Collection<Long> versions(List<Touch> touches) {
        return touches.stream().map(Touch::version).toList();
    }
}
