package care.anamnesis.pages.recording;

import static java.util.Objects.requireNonNull;

import care.anamnesis.events.Actor;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.CarePlans;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.http.Answers;
import care.anamnesis.query.http.Refusals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What every panel finds in its model: the record as it is today ({@code plan}), the {@code episode} that it writes to,
 * {@code today}, the {@code person} who writes and {@code choices}. The version of {@code plan} is the one that the command is meant for.
 */
@Component
public class Panels {
    private final ReadingPolicy policy;
    private final CarePlans plans;
    private final Choices choices;
    private final Clock clock;

    Panels(ReadingPolicy policy, CarePlans plans, Choices choices, Clock clock) {
        this.policy = policy;
        this.plans = plans;
        this.choices = choices;
        this.clock = clock;
    }

    /** @param episode which one is written to; the current one unless it is named */
    public CarePlan open(Actor actor, UUID clientId, @Nullable UUID episode, Model model) {
        var today = LocalDate.now(clock);
        var reading = plans.now(policy.records(actor), clientId, askedPosition());
        if (reading.lacksSince() != null) {
            throw Refusals.notThereYet();
        }
        var plan = reading.row().state().seenOn(today);
        var written = episode == null ? plan.currentEpisode().orElse(null) : episode(plan, episode);
        model.addAttribute("plan", plan);
        model.addAttribute("episode", written);
        model.addAttribute("today", today);
        model.addAttribute("person", actor);
        model.addAttribute("choices", choices);
        return plan;
    }

    private static Episode episode(CarePlan plan, UUID named) {
        return plan.episodes().stream()
                .filter(episode -> episode.episodeId().equals(named))
                .findFirst()
                .orElseThrow(Refusals::unknownEntry);
    }

    /** Whoever has just written says up to where the panel must know the log. */
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
