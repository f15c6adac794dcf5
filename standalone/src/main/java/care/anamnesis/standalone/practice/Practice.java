package care.anamnesis.standalone.practice;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A practice over some years, always the same for the same seed. What happens to a client does not depend on how many
 * others there are, and only the clients who have come by then are kept in memory.
 *
 * @param clients how many clients come between the first day and the last
 * @param firstDay on which the first client calls; the practice must be open
 */
public record Practice(long seed, int clients, LocalDate firstDay, LocalDate lastDay, ZoneId zone) {
    public Practice {
        if (!Hours.isOpen(firstDay)) {
            throw new IllegalArgumentException("The practice is closed on its first day, " + firstDay);
        }
    }

    /** The commands in order of time: those of one moment together, and of those each client's together, in order. */
    public Stream<List<PracticeCommand>> moments() {
        Iterable<List<PracticeCommand>> moments = () -> new Moments(this);
        return StreamSupport.stream(moments.spliterator(), false);
    }

    public Stream<PracticeCommand> commands() {
        return moments().flatMap(List::stream);
    }

    /** Who works in a practice to which so many clients come. */
    public static care.anamnesis.events.People staff(long seed, int clients) {
        var all = Team.people(1 + Math.max(0, clients - 1) / Team.CLIENTS, new People(seed))
                .toList();
        return () -> all;
    }

    /** The id of the first client, which does not depend on the days. */
    public UUID firstClient() {
        return new Dice(seed, 0).id();
    }

    /** That day, or the last before it on which a practice was open. */
    public static LocalDate openUntil(LocalDate day) {
        return Hours.openUntil(day);
    }
}
