package care.anamnesis.pages.caseload;

import care.anamnesis.events.Actor;
import care.anamnesis.events.Role;
import care.anamnesis.query.practice.caseload.CaseloadQuestion;
import care.anamnesis.query.practice.caseload.CaseloadQuestion.DueFilter;
import care.anamnesis.query.practice.caseload.CaseloadQuestion.Order;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The whole state of the list but for the name.
 *
 * @param whose null for the clients that the person usually looks for
 */
record CaseloadChoice(
        StageChoice stage,
        @Nullable DueFilter due,
        @Nullable Whose whose,
        Order sort) {
    String address() {
        var address = UriComponentsBuilder.fromPath("/clients");
        if (stage != StageChoice.CURRENT) {
            address.queryParam("stage", stage);
        }
        if (due != null) {
            address.queryParam("due", due);
        }
        if (whose != null) {
            address.queryParam("whose", whose);
        }
        if (sort != Order.NAME) {
            address.queryParam("sort", sort);
        }
        return address.build().toUriString();
    }

    CaseloadQuestion question(String name, Actor actor) {
        var therapist = whose(actor) == Whose.MINE ? actor.id() : null;
        return new CaseloadQuestion(name, stage.stages(name, due), due, therapist, sort);
    }

    Whose whose(Actor actor) {
        if (whose != null) {
            return whose;
        }
        return actor.role() == Role.THERAPIST ? Whose.MINE : Whose.ALL;
    }
}
