package care.anamnesis.query.lookback.history;

import static care.anamnesis.query.lookback.history.Phrases.key;
import static care.anamnesis.query.lookback.history.Phrases.sentences;

import care.anamnesis.events.FindingChange;
import care.anamnesis.events.FindingEvent;
import care.anamnesis.events.FindingEvent.FindingReassessed;
import care.anamnesis.events.FindingEvent.FindingRecorded;
import care.anamnesis.events.FindingEvent.FindingResolved;
import care.anamnesis.events.StructureCatalogue;
import care.anamnesis.events.Tissue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A finding as one names it, for example "restriction in the fascia of the left latissimus dorsi (inner upper arm)". */
record FindingSentences(Phrases say) {

    String of(FindingEvent event, Subjects subjects) {
        return switch (event) {
            case FindingRecorded e -> {
                subjects.name(e.findingId(), located(say.words(e.quality()), e));
                yield sentences(say.told(e, found(e)), say.noted(e.note()));
            }
            case FindingReassessed e -> sentences(reassessed(e, finding(e, subjects)), say.noted(e.note()));
            case FindingResolved e -> sentences(say.told(e, finding(e, subjects)), say.noted(e.note()));
        };
    }

    /** As it was first found: "a moderate restriction in …". */
    String found(FindingRecorded e) {
        var what = e.severity() == null
                ? say.texts().text("finding.new." + e.quality())
                : say.texts().text("finding.graded." + e.quality(), say.words(e.severity()));
        return located(what, e);
    }

    private String located(String what, FindingRecorded e) {
        var structure = StructureCatalogue.standard().nameOf(e.structure());
        var placed = say.texts().placed(structure, e.side());
        var where = tissue(e.tissue(), structure)
                .map(tissue -> say.texts().text("finding.tissue", tissue, placed))
                .orElse(placed);
        return e.part() == null
                ? say.texts().text("finding.in", what, where)
                : say.texts().text("finding.in.part", what, where, e.part());
    }

    /** "fascia of the" latissimus dorsi, but not "ligament of the" anterior cruciate ligament. */
    private Optional<String> tissue(@Nullable Tissue tissue, String structure) {
        return Optional.ofNullable(tissue)
                .filter(it -> it != Tissue.OTHER)
                .map(say::words)
                .filter(words -> !structure.contains(words));
    }

    private String finding(FindingEvent e, Subjects subjects) {
        return subjects.nameOf(FindingRecorded.class, e.findingId(), say.text("unnamed.finding"));
    }

    private String reassessed(FindingReassessed e, String finding) {
        if (e.severity() == null) {
            return say.told(e, finding, say.words(e.change()));
        }
        var goesOn = e.change() == FindingChange.UNCHANGED ? "still" : "now";
        return say.text(key(e, goesOn), finding, say.words(e.change()), say.words(e.severity()));
    }
}
