package care.anamnesis.service;

import care.anamnesis.command.person.PeopleOfLog;
import care.anamnesis.events.People;
import care.anamnesis.events.Person;
import care.anamnesis.events.StaffMember;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The people of the practice where no projection lists them: from their records. */
final class PeopleFromLog implements People {
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final PeopleOfLog records;

    PeopleFromLog(PeopleOfLog records) {
        this.records = records;
    }

    @Override
    public List<Person> all() {
        return records.with(List::of).all();
    }

    /** Looks at her record only. */
    @Override
    public Optional<Person> find(@Nullable String id) {
        return Optional.ofNullable(id)
                .filter(it -> ID.matcher(it).matches())
                .flatMap(it -> records.find(UUID.fromString(it)))
                .filter(StaffMember::isActive)
                .map(StaffMember::asPerson);
    }
}
