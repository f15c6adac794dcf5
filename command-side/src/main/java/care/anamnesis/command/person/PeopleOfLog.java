package care.anamnesis.command.person;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.StoredEvent;
import care.anamnesis.eventlog.UnreadEvent;
import care.anamnesis.events.People;
import care.anamnesis.events.PersonEvent;
import care.anamnesis.events.Staff;
import care.anamnesis.events.StaffMember;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people of the practice from their records in the log itself: what was acknowledged counts, on every node. */
@Component
public final class PeopleOfLog {
    private static final int PAGE = 1_000;

    private final EventLog log;

    PeopleOfLog(EventLog log) {
        this.log = log;
    }

    /** Empty if the id names no record of a person; looks at her stream only. */
    public Optional<StaffMember> find(UUID personId) {
        StaffMember person = null;
        for (var event : log.stream(personId.toString(), 1, Integer.MAX_VALUE)) {
            if (!(event.payload() instanceof PersonEvent e)) {
                return Optional.empty(); // a record of something else
            }
            person = StaffMember.evolve(person, e);
        }
        return Optional.ofNullable(person);
    }

    /**
     * All of them, read each time that somebody asks.
     *
     * @param others who work in the practice without a record
     */
    public People with(People others) {
        return () -> Staff.of(members(), others).all();
    }

    private Collection<StaffMember> members() {
        Map<UUID, StaffMember> members = new LinkedHashMap<>();
        var upTo = log.head();
        var page = log.byStream(null, upTo, PersonEvent.class, PAGE);
        while (!page.isEmpty()) {
            page.stream()
                    .map(UnreadEvent::read)
                    .map(StoredEvent::payload)
                    .map(PersonEvent.class::cast)
                    .forEach(event -> members.compute(event.personId(), (_, before) -> evolved(before, event)));
            page = log.byStream(page.getLast(), upTo, PersonEvent.class, PAGE);
        }
        return members.values();
    }

    private static StaffMember evolved(@Nullable StaffMember before, PersonEvent event) {
        return StaffMember.evolve(before, event);
    }
}
