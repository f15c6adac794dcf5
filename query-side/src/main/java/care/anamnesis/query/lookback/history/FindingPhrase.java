package care.anamnesis.query.lookback.history;

import static care.anamnesis.query.lookback.history.Phrases.noted;

import care.anamnesis.events.ClinicalEvent.FindingEvent;
import care.anamnesis.events.ClinicalEvent.FindingReassessed;
import care.anamnesis.events.ClinicalEvent.FindingRecorded;
import care.anamnesis.events.ClinicalEvent.FindingResolved;
import care.anamnesis.events.FindingChange;
import care.anamnesis.events.FindingQuality;
import care.anamnesis.events.Side;
import care.anamnesis.events.StructureCatalogue;
import care.anamnesis.events.Tissue;
import org.jspecify.annotations.Nullable;

/** A finding as one names it, for example "restriction in the fascia of the left latissimus dorsi (inner upper arm)". */
final class FindingPhrase {
    private FindingPhrase() {}

    static String told(FindingEvent event, Subjects subjects) {
        return switch (event) {
            case FindingRecorded e -> {
                subjects.name(e.findingId(), of(e));
                yield "Found " + found(e) + "." + noted(e.note());
            }
            case FindingReassessed e ->
                "Reassessed the " + finding(e, subjects) + ": " + compared(e) + "." + noted(e.note());
            case FindingResolved e -> "The " + finding(e, subjects) + " has resolved." + noted(e.note());
        };
    }

    private static String finding(FindingEvent e, Subjects subjects) {
        return subjects.nameOf(FindingRecorded.class, e.findingId(), "finding");
    }

    static String of(FindingRecorded e) {
        var structure = StructureCatalogue.standard().nameOf(e.structure());
        var where = tissue(e.tissue(), structure) + placed(structure, e.side());
        var part = e.part() == null ? "" : " (" + e.part() + ")";
        return noun(e.quality()) + " in the " + where + part;
    }

    /** As it was first found: "a moderate restriction in …". */
    static String found(FindingRecorded e) {
        if (e.severity() != null) {
            return article(e.quality(), "a ") + Phrases.words(e.severity()) + " " + of(e);
        }
        return article(e.quality(), startsWithVowel(e.quality()) ? "an " : "a ") + of(e);
    }

    private static String compared(FindingReassessed e) {
        if (e.severity() == null) {
            return Phrases.words(e.change());
        }
        var link = e.change() == FindingChange.UNCHANGED ? ", still " : ", now ";
        return Phrases.words(e.change()) + link + Phrases.words(e.severity());
    }

    private static String placed(String structure, @Nullable Side side) {
        return switch (side) {
            case null -> structure;
            case LEFT -> "left " + structure;
            case RIGHT -> "right " + structure;
            case BILATERAL -> structure + " on both sides";
        };
    }

    /** "fascia of the" latissimus dorsi, but not "ligament of the" anterior cruciate ligament. */
    private static String tissue(@Nullable Tissue tissue, String structure) {
        if (tissue == null || tissue == Tissue.OTHER || structure.contains(Phrases.words(tissue))) {
            return "";
        }
        return Phrases.words(tissue) + " of the ";
    }

    private static String noun(FindingQuality quality) {
        return quality == FindingQuality.OTHER ? "irregularity" : Phrases.words(quality);
    }

    private static String article(FindingQuality quality, String article) {
        return switch (quality) {
            case RESTRICTION, ADHESION, TRIGGER_POINT, SPASM, SWELLING, REDUCED_RANGE_OF_MOTION, ASYMMETRY, OTHER ->
                article;
            case HYPERTONICITY, TENDERNESS, PAIN, WEAKNESS, GUARDING, HYPERMOBILITY, ALTERED_SENSATION -> "";
        };
    }

    private static boolean startsWithVowel(FindingQuality quality) {
        return "aeiou".indexOf(noun(quality).charAt(0)) >= 0;
    }
}
