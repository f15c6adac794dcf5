package care.anamnesis.standalone.practice;

import static care.anamnesis.standalone.practice.Distributions.*;

import care.anamnesis.events.FindingChange;
import care.anamnesis.events.Severity;
import care.anamnesis.events.Side;
import care.anamnesis.events.StructureCatalogue;
import care.anamnesis.standalone.practice.Complaint.Sign;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The therapist's findings and how they change. */
final class Findings {
    private static final int FEWEST = 2;
    private static final int MOST = 4;

    private final Episode episode;
    private final Dice dice;
    private final List<Sign> notFound;
    private final List<Finding> unresolved = new ArrayList<>();

    /** @param resolvesAt how far the client must have come; some findings stay */
    private record Finding(UUID id, double resolvesAt, Severity severity) {
        Finding with(Severity next) {
            return new Finding(id, resolvesAt, next);
        }
    }

    Findings(Episode episode) {
        this.episode = episode;
        this.dice = episode.dice();
        this.notFound = new ArrayList<>(dice.some(episode.complaint().signs(), Integer.MAX_VALUE));
    }

    void evaluate() {
        var count = dice.between(FEWEST, MOST);
        for (var i = 0; i < count; i++) {
            find(episode.today());
        }
    }

    void reassess(LocalDate day) {
        if (dice.falls(NEW_FINDING)) {
            find(day);
        }
        for (var finding : List.copyOf(unresolved)) {
            if (episode.recovery().progress() >= finding.resolvesAt()) {
                unresolved.remove(finding);
                episode.send(
                        "resolve-finding",
                        "findingId",
                        finding.id(),
                        "resolvedOn",
                        day,
                        "note",
                        episode.say("finding resolved"));
            } else if (dice.falls(FINDING_REASSESSED)) {
                reassess(finding, day);
            }
        }
    }

    private void reassess(Finding finding, LocalDate day) {
        var change = switch (episode.recovery().trend()) {
            case BETTER -> FindingChange.IMPROVED;
            case SAME -> FindingChange.UNCHANGED;
            case WORSE -> FindingChange.WORSE;
        };
        var severity = severity(finding.severity(), change);
        unresolved.set(unresolved.indexOf(finding), finding.with(severity));
        episode.send(
                "reassess-finding",
                "findingId",
                finding.id(),
                "change",
                change,
                "severity",
                severity,
                "observedOn",
                day,
                "note",
                episode.say("finding", change));
    }

    private void find(LocalDate day) {
        if (notFound.isEmpty()) {
            return;
        }
        var sign = notFound.removeLast();
        var side = side(sign);
        var finding = new Finding(dice.id(), dice.between(0.5, 1.2), severity());
        if (side != null && side != Side.BILATERAL && dice.falls(WRONG_SIDE)) {
            var version = record(finding, sign, side == Side.LEFT ? Side.RIGHT : Side.LEFT, day);
            Mistakes.amendSoon(episode, version, Map.of("side", side.name()), "wrong side");
        } else if (dice.falls(WRONG_RECORD)) {
            Mistakes.markAsErrorSoon(episode, record(finding, sign, side, day), "wrong record");
            return;
        } else {
            record(finding, sign, side, day);
        }
        unresolved.add(finding);
    }

    private int record(Finding finding, Sign sign, @Nullable Side side, LocalDate day) {
        return episode.add(
                "record-finding",
                "findingId",
                finding.id(),
                "structure",
                sign.structure(),
                "side",
                side,
                "part",
                sign.part(),
                "tissue",
                sign.tissue(),
                "quality",
                dice.any(sign.qualities()),
                "severity",
                finding.severity(),
                "observedOn",
                day,
                "note",
                episode.say("finding"));
    }

    private @Nullable Side side(Sign sign) {
        var paired = StructureCatalogue.standard()
                .find(sign.structure())
                .orElseThrow()
                .paired();
        if (!paired) {
            return null;
        }
        return dice.falls(BOTH_SIDES) ? Side.BILATERAL : episode.side();
    }

    /** The stated change agrees with the severity. */
    private Severity severity(Severity before, FindingChange change) {
        var now = severity();
        return switch (change) {
            case IMPROVED -> now.compareTo(before) < 0 ? now : before;
            case UNCHANGED -> before;
            case WORSE -> now.compareTo(before) > 0 ? now : before;
        };
    }

    private Severity severity() {
        var progress = episode.recovery().progress() + dice.noise(0.1);
        if (progress < 0.3) {
            return dice.falls(SEVERE_AT_FIRST) ? Severity.SEVERE : Severity.MODERATE;
        }
        return progress < 0.6 ? Severity.MODERATE : Severity.MILD;
    }
}
