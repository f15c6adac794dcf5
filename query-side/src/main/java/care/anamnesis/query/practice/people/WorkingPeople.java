package care.anamnesis.query.practice.people;

import care.anamnesis.events.People;
import care.anamnesis.events.Person;
import care.anamnesis.query.projection.Positions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody who works, has worked or is invited to work here: the people with records, and those of a demo. */
@Component
public class WorkingPeople {
    private final JdbcClient jdbc;
    private final Positions positions;
    private final ObjectProvider<People> practice;

    WorkingPeople(JdbcClient jdbc, Positions positions, ObjectProvider<People> practice) {
        this.jdbc = jdbc;
        this.positions = positions;
        this.practice = practice;
    }

    /**
     * Waits until the answer holds what was written by then.
     *
     * @param position that must have been reached, null for all that this node knows to be written
     * @return the position that the answer holds
     */
    public long reach(@Nullable Long position) {
        return positions.reach(position, PersonEntries.NAME).position();
    }

    public List<WorkingPerson> all() {
        var files = files();
        var people = practice.getObject();
        return Stream.concat(
                        files.values().stream()
                                .map(file -> file.person(name(file.member().supervisor(), files, people))),
                        people.all().stream()
                                .filter(person -> !files.containsKey(person.id()))
                                .map(person -> WorkingPerson.without(person, name(person.supervisor(), files, people))))
                .sorted(WorkingPerson.ORDER)
                .toList();
    }

    public Optional<WorkingPerson> find(String personId) {
        return all().stream()
                .filter(person -> person.personId().equals(personId))
                .findFirst();
    }

    /** When each of these has last signed in, by id, as far as the audit has come; a program never does. */
    public Map<String, Instant> lastSignIns(Collection<String> personIds) {
        Map<String, Instant> times = new HashMap<>();
        jdbc.sql("""
                select asked.person, last.recorded_at
                  from unnest(:people::text[]) asked (person)
                 cross join lateral (
                    select recorded_at from query.audit_entry
                     where kind = 'SignedIn' and audit_entry.person = asked.person collate "C"
                     order by position desc limit 1) last
                """)
                .param("people", personIds.toArray(String[]::new))
                .query((row, _) -> times.put(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
        return times;
    }

    /** The record of a person, oldest entry first; none for a person of a demo. */
    public List<PersonEntry> history(String personId) {
        return jdbc.sql("select %s from query.person_entry where person_id::text = :person order by position"
                        .formatted(PersonEntry.COLUMNS))
                .param("person", personId)
                .query(PersonEntry::read)
                .list();
    }

    /** By the id of the person. */
    Map<String, PersonFile> files() {
        Map<UUID, List<PersonEntry>> records = new LinkedHashMap<>();
        jdbc.sql("select %s from query.person_entry order by position".formatted(PersonEntry.COLUMNS))
                .query(PersonEntry::read)
                .list()
                .forEach(entry -> records.computeIfAbsent(entry.event().personId(), _ -> new ArrayList<>())
                        .add(entry));
        Map<String, PersonFile> files = new LinkedHashMap<>();
        records.forEach((person, entries) -> files.put(person.toString(), PersonFile.of(entries)));
        return files;
    }

    private static @Nullable String name(@Nullable String id, Map<String, PersonFile> files, People people) {
        if (id == null) {
            return null;
        }
        var file = files.get(id);
        return file == null
                ? people.find(id).map(Person::name).orElse(null)
                : file.member().name();
    }
}
