package care.anamnesis.query.practice.people;

import care.anamnesis.events.Actor;
import care.anamnesis.events.PersonEvent;
import care.anamnesis.events.Role;
import care.anamnesis.events.StoredName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * One entry in the record of a person.
 *
 * @param version its number in the record
 * @param kind the name of the event
 * @param by who did it, with name and role at that time
 */
public record PersonEntry(long position, long version, Instant recordedAt, String kind, Actor by, PersonEvent event) {
    static final String COLUMNS = "position, version, recorded_at, kind, revision, entry, by_id, by_name, by_role";

    private static final JsonMapper JSON = JsonMapper.shared();

    static PersonEntry read(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        var stored = new StoredName(row.getString("kind"), row.getString("revision"));
        var type = Objects.requireNonNull(StoredName.all().get(stored), stored::name);
        return new PersonEntry(
                row.getLong("position"),
                row.getLong("version"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                stored.name(),
                new Actor(row.getString("by_id"), row.getString("by_name"), Role.valueOf(row.getString("by_role"))),
                (PersonEvent) JSON.readValue(row.getString("entry"), type));
    }
}
