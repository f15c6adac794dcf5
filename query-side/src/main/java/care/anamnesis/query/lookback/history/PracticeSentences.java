package care.anamnesis.query.lookback.history;

import static care.anamnesis.query.lookback.history.Phrases.list;
import static care.anamnesis.query.lookback.history.Phrases.noted;
import static care.anamnesis.query.lookback.history.Phrases.quoted;

import care.anamnesis.events.ClinicalEvent.HomePracticeAssigned;
import care.anamnesis.events.ClinicalEvent.HomePracticeDiscontinued;
import care.anamnesis.events.ClinicalEvent.HomePracticeEvent;
import care.anamnesis.events.ClinicalEvent.HomePracticeLogged;
import care.anamnesis.events.ClinicalEvent.HomePracticeRevised;
import care.anamnesis.events.HomePracticeKind;
import care.anamnesis.events.StructureCatalogue;
import java.util.List;

/** What the client practises at home. */
final class PracticeSentences {
    private PracticeSentences() {}

    static String of(HomePracticeEvent event, Subjects subjects) {
        return switch (event) {
            case HomePracticeAssigned e -> {
                subjects.name(e.practiceId(), kind(e.kind()));
                yield "Assigned " + kind(e.kind()) + targets(e.targets()) + ", " + HowOften.of(e.dose()) + ": "
                        + quoted(e.instructions());
            }
            case HomePracticeRevised e ->
                "Revised the " + practice(e, subjects) + targets(e.targets()) + ", now " + HowOften.of(e.dose()) + ": "
                        + quoted(e.instructions()) + " Reason: " + quoted(e.reason());
            case HomePracticeDiscontinued e -> "Discontinued the " + practice(e, subjects) + ": " + quoted(e.reason());
            case HomePracticeLogged e -> practised(e, practice(e, subjects));
        };
    }

    private static String practice(HomePracticeEvent e, Subjects subjects) {
        return subjects.nameOf(HomePracticeAssigned.class, e.practiceId(), "home practice");
    }

    private static String practised(HomePracticeLogged e, String practice) {
        if (!e.done()) {
            return "The client did not do the " + practice + "." + noted(e.note());
        }
        var times = e.times() == null ? "" : " " + HowOften.times(e.times());
        var minutes = e.minutes() == null ? "" : " for " + HowOften.minutes(e.minutes());
        return "The client did the " + practice + times + minutes + "." + noted(e.note());
    }

    private static String kind(HomePracticeKind kind) {
        return switch (kind) {
            case SELF_MYOFASCIAL_RELEASE -> "self-myofascial release";
            case BREATHING -> "breathing exercises";
            case SOMATIC_MOVEMENT -> "somatic movement";
            case SOMATIC_TRACKING -> "somatic tracking";
            case OTHER -> "home practice";
        };
    }

    private static String targets(List<String> structures) {
        if (structures.isEmpty()) {
            return "";
        }
        return " for "
                + list(structures.stream()
                        .map(structure -> "the " + StructureCatalogue.standard().nameOf(structure))
                        .toList());
    }
}
