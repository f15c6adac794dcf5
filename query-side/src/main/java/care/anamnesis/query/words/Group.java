package care.anamnesis.query.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The lines of one section, under what they are about. */
public record Group<L>(Section section, List<Subject<L>> subjects) {

    public record Subject<L>(String name, List<L> lines) {}

    /** In the order of the sections; within one in the order of the lines. */
    public static <L> List<Group<L>> of(
            List<L> lines, Function<? super L, Section> section, Function<? super L, String> subject) {
        var sections = lines.stream().collect(Collectors.groupingBy(section, TreeMap::new, Collectors.toList()));
        return sections.entrySet().stream()
                .map(it -> new Group<>(it.getKey(), subjects(it.getValue(), subject)))
                .toList();
    }

    public int size() {
        return subjects.stream().mapToInt(it -> it.lines().size()).sum();
    }

    private static <L> List<Subject<L>> subjects(List<L> lines, Function<? super L, String> subject) {
        return lines.stream()
                .collect(Collectors.groupingBy(subject, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(it -> new Subject<L>(it.getKey(), it.getValue()))
                .toList();
    }
}
