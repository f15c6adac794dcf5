package care.anamnesis.pages.recording;

import static java.util.Objects.requireNonNull;

import care.anamnesis.events.Actor;
import care.anamnesis.events.People;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.careplan.CarePlans;
import care.anamnesis.query.http.Answers;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.lookback.history.History;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Reads what a panel is about. */
@Component
class Panels {
    private final ReadingPolicy policy;
    private final CarePlans plans;
    private final History history;
    private final People people;
    private final Choices choices;
    private final Clock clock;

    Panels(ReadingPolicy policy, CarePlans plans, History history, People people, Choices choices, Clock clock) {
        this.policy = policy;
        this.plans = plans;
        this.history = history;
        this.people = people;
        this.choices = choices;
        this.clock = clock;
    }

    Opened open(Actor actor, UUID clientId, Named named) {
        var today = LocalDate.now(clock);
        var scope = policy.records(actor);
        var reading = plans.now(scope, clientId, askedPosition());
        if (reading.lacksSince() != null) {
            throw Refusals.notThereYet();
        }
        var plan = reading.row().state().seenOn(today);
        var entries = new NamedEntries(plan, named);
        return new Opened(
                plan,
                entries.episode().orElse(null),
                today,
                actor,
                people.find(actor.id())
                        .filter(person -> person.credentials() != null)
                        .orElse(null),
                choices,
                entries.finding().orElse(null),
                entries.goal().orElse(null),
                entries.practice().orElse(null),
                entries.visit().orElse(null),
                entries.consent().orElse(null),
                entries.request().orElse(null),
                entries.hold().orElse(null),
                named.entry() == null ? null : history.entry(scope, clientId, named.entry()));
    }

    /** The position of the command that was just written, which the panel must include. */
    private static @Nullable Long askedPosition() {
        var request = (ServletRequestAttributes) requireNonNull(RequestContextHolder.getRequestAttributes());
        var asked = request.getRequest().getHeader(Answers.POSITION);
        try {
            return asked == null ? null : Long.valueOf(asked);
        } catch (NumberFormatException _) {
            throw Refusals.badRequest("The value of " + Answers.POSITION + " cannot be used.");
        }
    }
}
