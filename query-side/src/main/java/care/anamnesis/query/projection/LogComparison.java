package care.anamnesis.query.projection;

import care.anamnesis.query.projection.Claims.Claim;
import care.anamnesis.query.projection.Operation.Kind;
import care.anamnesis.query.projection.Operation.Phase;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Compares a projection with the log, byte for byte, while it continues: first the whole table with a newly filled one,
 * then each differing row again while the projection pauses for it.
 */
@Component
class LogComparison {
    private static final int NAMED = 1_000;

    private final Standings standings;
    private final Positions positions;
    private final Claims claims;
    private final Shadows shadows;

    LogComparison(Standings standings, Positions positions, Claims claims, Shadows shadows) {
        this.standings = standings;
        this.positions = positions;
        this.claims = claims;
        this.shadows = shadows;
    }

    void run(Projection projection, Claim claim, Progress progress) {
        var shadow = shadows.make(projection, Kind.COMPARE, claim.attempt());
        OneReading.fill(List.of(projection.filling(shadow, progress)), standings.log(), claim.head());
        claims.enter(claim, Phase.COMPARING, null);
        var upTo = Math.min(claim.head(), positions.of(projection.name()));
        var differing = new ArrayList<String>();
        for (var suspect : projection.suspects(shadow, upTo)) {
            progress.goOn(0, 0);
            if (Boolean.TRUE.equals(standings.transaction().execute(_ -> differs(projection, suspect, shadow)))) {
                differing.add(suspect);
            }
        }
        claims.progressed(claim, progress);
        claims.found(claim, differing.size(), differing.stream().limit(NAMED).toList());
        shadows.drop(projection, Kind.COMPARE);
        claims.enter(claim, Phase.DONE, null);
    }

    private boolean differs(Projection projection, String suspect, String shadow) {
        standings.lock(projection);
        return projection.differs(suspect, shadow, positions.of(projection.name()));
    }
}
