package care.anamnesis.pages.accountability;

import care.anamnesis.query.accountability.audit.AuditEntry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The accesses of one day, each person once. */
record AccessDay(LocalDate day, List<Visitor> visitors) {

    /** One person in one role on that day, newest look first. */
    record Visitor(List<AuditEntry> looks) {
        public AuditEntry last() {
            return looks.getFirst();
        }

        public AuditEntry first() {
            return looks.getLast();
        }

        /** The kinds of access, with their numbers. */
        public Map<String, Long> ways() {
            return looks.stream()
                    .map(AuditEntry::access)
                    .filter(Objects::nonNull)
                    .collect(Collectors.groupingBy(way -> way, LinkedHashMap::new, Collectors.counting()));
        }

        public long refusals() {
            return looks.stream().filter(look -> look.access() == null).count();
        }
    }

    private record Who(@Nullable String person, @Nullable String role) {}

    /** @param entries newest first */
    static List<AccessDay> of(List<AuditEntry> entries, ZoneId zone) {
        var days = new LinkedHashMap<LocalDate, Map<Who, List<AuditEntry>>>();
        for (var entry : entries) {
            days.computeIfAbsent(entry.recordedOn(zone), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(new Who(entry.person(), entry.role()), _ -> new ArrayList<>())
                    .add(entry);
        }
        return days.entrySet().stream()
                .map(day -> new AccessDay(
                        day.getKey(),
                        day.getValue().values().stream().map(Visitor::new).toList()))
                .toList();
    }
}
