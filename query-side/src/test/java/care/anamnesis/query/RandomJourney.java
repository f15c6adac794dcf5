package care.anamnesis.query;

import care.anamnesis.events.ClientEvent.ClientRegistered;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CorrectionEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Any valid journey of a client over every kind of event: several episodes, also at the same time, entries in any order of
 * days, corrections of whatever may be corrected.
 */
public final class RandomJourney {
    private final UUID client;
    private final Dice dice;
    private final List<ClinicalEvent> events = new ArrayList<>();
    private JourneyState state = new JourneyState();

    private RandomJourney(UUID client, long seed) {
        this.client = client;
        dice = new Dice(seed);
    }

    public static List<ClinicalEvent> events(UUID client, long seed, int length) {
        return new RandomJourney(client, seed).upTo(length);
    }

    private List<ClinicalEvent> upTo(int length) {
        add(new ClientRegistered(client, "Robin Ashdown", LocalDate.of(1979, 4, 2), FoundingStory.EVALUATION));
        while (events.size() < length) {
            next().ifPresent(this::add);
        }
        return List.copyOf(events);
    }

    private void add(ClinicalEvent event) {
        events.add(event);
        if (event instanceof CorrectionEvent) {
            state = JourneyState.after(events);
        } else {
            state.note(event);
        }
    }

    private Optional<ClinicalEvent> next() {
        return switch (dice.upTo(10)) {
            case 0 -> new RandomClientEvents(client, dice, state).next();
            case 1 -> new RandomCorrections(client, dice, events).next();
            default -> new RandomCareEvents(client, dice, state).next();
        };
    }
}
