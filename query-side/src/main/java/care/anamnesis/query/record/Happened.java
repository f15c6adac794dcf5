package care.anamnesis.query.record;

import care.anamnesis.events.ClientEvent.ClientDetailsCorrected;
import care.anamnesis.events.ClientEvent.ClientRegistered;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.EpisodeEvent;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What had happened by a clinical day, no matter when it was written. Later entries about something that did not exist
 * on that day are left out as well. The client's details apply to every day, and so does a correction of them.
 */
public final class Happened {
    private final LocalDate day;
    private final Set<Thing> met = new HashSet<>();
    private final Set<Thing> toCome = new HashSet<>();

    private record Thing(Class<?> family, @Nullable UUID id) {
        static Thing of(ClinicalEvent event) {
            return new Thing(event.getClass().getInterfaces()[0], event.about());
        }
    }

    private Happened(LocalDate day) {
        this.day = day;
    }

    /** @param current a history from its first event on, as it reads after its corrections */
    public static List<RecordedEvent> by(LocalDate day, List<RecordedEvent> current) {
        var happened = new Happened(day);
        return current.stream().filter(it -> happened.includes(it.event())).toList();
    }

    private boolean includes(ClinicalEvent event) {
        var thing = Thing.of(event);
        var begins = thing.id() != null && met.add(thing);
        var included = event instanceof ClientRegistered
                || event instanceof ClientDetailsCorrected
                || (!event.occurredOn().isAfter(day)
                        && !toCome.contains(thing)
                        && !toCome.contains(new Thing(EpisodeEvent.class, event.episodeId())));
        if (begins && !included) {
            toCome.add(thing);
        }
        return included;
    }
}
