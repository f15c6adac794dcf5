package care.anamnesis.pages.recording;

import static java.util.Objects.requireNonNull;

import care.anamnesis.events.Actor;
import care.anamnesis.events.People;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.Signing;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Opens a panel whose content takes more than a look-up: what {@link Panels} gives, and as what the person signs,
 * {@code signature}, null for who has no credentials.
 */
@Component
class Writing {
    private final Panels panels;
    private final People people;

    Writing(Panels panels, People people) {
        this.panels = panels;
        this.people = people;
    }

    /** The record, with what the panel's address names of it. */
    CarePlan open(Actor actor, UUID clientId, Named named, Model model) {
        var plan = panels.open(actor, clientId, named.episode(), model);
        new NamedEntries(plan, model).add(named);
        model.addAttribute(
                "signature",
                people.find(actor.id())
                        .filter(person -> person.credentials() != null)
                        .orElse(null));
        return plan;
    }

    /** The episode that the panel writes to, if that can still be written to. */
    static Optional<Episode> openEpisode(Model model) {
        return Optional.ofNullable((Episode) model.getAttribute("episode"))
                .filter(episode -> episode.status() == Episode.Status.OPEN);
    }

    Signing signing(Actor actor) {
        return new Signing(actor, people);
    }

    static LocalDate today(Model model) {
        return (LocalDate) requireNonNull(model.getAttribute("today"));
    }
}
