package care.anamnesis.standalone.practice;

import care.anamnesis.events.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shared state of the parts of one course of care. */
final class Episode {
    private final Journey journey;
    private final Client client;
    private final UUID id;
    private final Complaint complaint;
    private final Recovery recovery;
    private final Side side;
    private final LocalDate openedOn;
    private boolean open;

    Episode(Journey journey, Client client) {
        var dice = journey.dice();
        this.journey = journey;
        this.client = client;
        this.id = dice.id();
        this.complaint = journey.complaint();
        this.recovery = new Recovery(dice);
        this.side = dice.any(List.of(Side.LEFT, Side.RIGHT));
        this.openedOn = journey.today();
    }

    Journey journey() {
        return journey;
    }

    Dice dice() {
        return journey.dice();
    }

    Client client() {
        return client;
    }

    Complaint complaint() {
        return complaint;
    }

    Recovery recovery() {
        return recovery;
    }

    /** On which side the client has the complaint. */
    Side side() {
        return side;
    }

    LocalDate today() {
        return journey.today();
    }

    LocalDate openedOn() {
        return openedOn;
    }

    boolean isOpen() {
        return open;
    }

    void setOpen(boolean open) {
        this.open = open;
    }

    /** One of the texts for an occasion, about this complaint. */
    String say(String occasion) {
        return journey.say(occasion).replace("{region}", complaint.region());
    }

    /** As above, as things stand. */
    String say(String occasion, Enum<?> standing) {
        return say(occasion + ", " + standing.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** Sends a command about something that this episode already holds. */
    int send(String command, @Nullable Object... namesAndValues) {
        return journey.send(client.therapist(), command, namesAndValues);
    }

    /** Sends a command that adds something to this episode. */
    int add(String command, @Nullable Object... namesAndValues) {
        return send(
                command,
                Stream.concat(Stream.of("episodeId", id), Stream.of(namesAndValues))
                        .toArray());
    }
}
