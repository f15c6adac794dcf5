package care.anamnesis.events;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The people of the practice as their records stand. Only those who are active work in it. */
public final class Staff {
    private Staff() {}

    /**
     * @param others who work in the practice without a record, as in a demo; a record decides about the person whom it
     *     is about
     */
    public static People of(Collection<StaffMember> members, People others) {
        return () -> Stream.concat(
                        members.stream().filter(StaffMember::isActive).map(StaffMember::asPerson),
                        others.all().stream()
                                .filter(person -> members.stream()
                                        .noneMatch(
                                                member -> member.id().toString().equals(person.id()))))
                .toList();
    }

    public static People of(Collection<StaffMember> members) {
        return of(members, List::of);
    }
}
