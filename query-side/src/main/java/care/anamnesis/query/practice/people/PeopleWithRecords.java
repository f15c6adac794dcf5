package care.anamnesis.query.practice.people;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.events.People;
import care.anamnesis.events.Person;
import care.anamnesis.events.PersonEvent;
import care.anamnesis.events.Staff;
import care.anamnesis.events.StaffMember;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/**
 * The people of the practice from their records, unless a demo brings its own. The choice of people is read from the
 * projection; one person, about whom something is decided, from the log itself.
 */
@Component
@Fallback
final class PeopleWithRecords implements People {
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final WorkingPeople people;
    private final EventLog log;

    PeopleWithRecords(WorkingPeople people, EventLog log) {
        this.people = people;
        this.log = log;
    }

    @Override
    public List<Person> all() {
        return Staff.of(people.files().values().stream().map(PersonFile::member).toList())
                .all();
    }

    @Override
    public Optional<Person> find(@Nullable String id) {
        if (id == null || !ID.matcher(id).matches()) {
            return Optional.empty();
        }
        StaffMember member = null;
        for (var event : log.stream(id, 1, Integer.MAX_VALUE)) {
            if (!(event.payload() instanceof PersonEvent changed)) {
                return Optional.empty(); // the record of a client
            }
            member = StaffMember.evolve(member, changed);
        }
        return Optional.ofNullable(member).filter(StaffMember::isActive).map(StaffMember::asPerson);
    }
}
