package care.anamnesis.query.lookback.history;

import static care.anamnesis.query.lookback.history.Phrases.key;
import static care.anamnesis.query.lookback.history.Phrases.sentences;

import care.anamnesis.events.HomePracticeEvent;
import care.anamnesis.events.HomePracticeEvent.HomePracticeAssigned;
import care.anamnesis.events.HomePracticeEvent.HomePracticeDiscontinued;
import care.anamnesis.events.HomePracticeEvent.HomePracticeLogged;
import care.anamnesis.events.HomePracticeEvent.HomePracticeRevised;
import care.anamnesis.events.StructureCatalogue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the client practises at home. */
record PracticeSentences(Phrases say) {

    String of(HomePracticeEvent event, Subjects subjects) {
        return switch (event) {
            case HomePracticeAssigned e -> {
                var practice = say.text("practice." + e.kind());
                subjects.name(e.practiceId(), practice);
                yield say.text(
                        key(e, targeted(e.targets())),
                        practice,
                        say.texts().often(e.dose()),
                        say.quoted(e.instructions()),
                        targets(e.targets()));
            }
            case HomePracticeRevised e -> {
                var revised = say.text(
                        key(e, targeted(e.targets())),
                        practice(e, subjects),
                        say.texts().often(e.dose()),
                        say.quoted(e.instructions()),
                        targets(e.targets()));
                yield sentences(revised, say.because(e.reason()));
            }
            case HomePracticeDiscontinued e -> say.told(e, practice(e, subjects), say.quoted(e.reason()));
            case HomePracticeLogged e -> sentences(practised(e, practice(e, subjects)), say.noted(e.note()));
        };
    }

    private String practice(HomePracticeEvent e, Subjects subjects) {
        return subjects.nameOf(HomePracticeAssigned.class, e.practiceId(), say.text("unnamed.practice"));
    }

    private String practised(HomePracticeLogged e, String practice) {
        if (!e.done()) {
            return say.text(key(e, "not-done"), practice);
        }
        var key = key(e, e.times() == null ? null : "times", e.minutes() == null ? null : "minutes");
        var times = e.times() == null ? "" : say.texts().times(e.times());
        var minutes = e.minutes() == null ? "" : say.texts().minutes(e.minutes());
        return say.text(key, practice, times, minutes);
    }

    private static @Nullable String targeted(List<String> structures) {
        return structures.isEmpty() ? null : "targets";
    }

    private String targets(List<String> structures) {
        return say.list(structures.stream()
                .map(structure ->
                        say.text("target", StructureCatalogue.standard().nameOf(structure)))
                .toList());
    }
}
