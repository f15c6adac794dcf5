package care.anamnesis.standalone.story;

import care.anamnesis.query.projection.Operation.Kind;
import care.anamnesis.query.projection.Positions;
import care.anamnesis.query.projection.Projections;
import care.anamnesis.standalone.InDemo;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** The lists and pages that follow the log. */
@Component
@InDemo
final class Readers {
    private final Projections projections;
    private final Positions positions;

    Readers(Projections projections, Positions positions) {
        this.projections = projections;
        this.positions = positions;
    }

    /** They process nothing until they catch up: all at once is faster than part by part. */
    void rest() {
        projections.rest();
    }

    /** Returns when all of them have reached a position; one that has stopped is reported by its health. */
    void catchUp(long position) {
        projections.goOn();
        for (var projection : projections.names()) {
            long before;
            do {
                before = positions.of(projection);
            } while (before < position && isOnItsWay(projection, position, before));
        }
    }

    /** Whether it made progress, though it is not there yet, or is being rebuilt. */
    private boolean isOnItsWay(String projection, long position, long before) {
        try {
            positions.await(() -> positions.of(projection), position);
            return false;
        } catch (ErrorResponseException _) {
            return positions.of(projection) > before || isBuilt(projection);
        }
    }

    private boolean isBuilt(String projection) {
        return projections
                .last(projection, Kind.REBUILD)
                .filter(rebuild -> !rebuild.isOver())
                .isPresent();
    }
}
