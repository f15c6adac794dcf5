package care.anamnesis.standalone.practice;

import care.anamnesis.events.Actor;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One client's way through the practice. Each due step sends commands at its time and adds further steps to the agenda;
 * so only future steps are kept.
 */
final class Journey {
    private static final Comparator<Due> IN_ORDER =
            Comparator.comparing(Due::at).thenComparingInt(Due::number);

    private static final List<Sitting> SITTINGS = List.of(Sitting.values());

    private final PriorityQueue<Due> agenda = new PriorityQueue<>(IN_ORDER);
    private final int client;
    private final ZoneId zone;
    private final UUID clientId;
    private final Dice dice;
    private final Wording wording;
    private List<PracticeCommand> sent = new ArrayList<>();
    private LocalDateTime now;
    private int lastDue;
    private int version;

    private record Due(LocalDateTime at, int number, Runnable act) {}

    Journey(int client, LocalDate beginsOn, ZoneId zone, Dice dice, Wording wording) {
        this.client = client;
        this.zone = zone;
        this.dice = dice;
        this.wording = wording;
        this.clientId = dice.id();
        this.now = beginsOn.atStartOfDay();
    }

    int client() {
        return client;
    }

    Dice dice() {
        return dice;
    }

    UUID clientId() {
        return clientId;
    }

    LocalDate today() {
        return now.toLocalDate();
    }

    /** One of the texts for an occasion. */
    String say(String occasion) {
        return dice.any(wording.of(occasion));
    }

    List<String> texts(String occasion) {
        return wording.of(occasion);
    }

    Sitting sitting() {
        return dice.any(SITTINGS);
    }

    /** Why a client comes. */
    Complaint complaint() {
        return dice.anyOf(wording.complaints().stream()
                .map(complaint -> new Weighted<>(complaint, complaint.weight()))
                .toList());
    }

    /** Some time that many days from today, or on the next day on which the practice is open. */
    void inDays(int days, Runnable act) {
        at(Hours.openFrom(today().plusDays(days)), sitting(), act);
    }

    void at(LocalDate day, Sitting sitting, Runnable act) {
        at(sitting.on(day), act);
    }

    /** @return the version of the record with the event that this leads to */
    int send(Actor actor, String command, @Nullable Object... namesAndValues) {
        sent.add(new PracticeCommand(
                now.atZone(zone).toInstant(),
                actor,
                "demo-practice-" + client,
                clientId,
                ++version,
                command,
                Fields.of(namesAndValues)));
        return version;
    }

    /** A therapist registers the client and becomes the primary therapist: two events. */
    void register(Actor therapist, @Nullable Object... namesAndValues) {
        version++;
        send(therapist, "register-client", namesAndValues);
    }

    boolean isUnderway() {
        return !agenda.isEmpty();
    }

    /** When something is due next; the journey must be underway. */
    LocalDateTime next() {
        return agenda.element().at();
    }

    /** Does everything that is due next at the same time. */
    List<PracticeCommand> goOn() {
        now = agenda.element().at();
        while (!agenda.isEmpty() && agenda.element().at().equals(now)) {
            agenda.remove().act().run();
        }
        var commands = sent;
        sent = new ArrayList<>();
        return commands;
    }

    private void at(LocalDateTime time, Runnable act) {
        agenda.add(new Due(time.isBefore(now) ? now : time, ++lastDue, act));
    }
}
