package care.anamnesis.query.projection;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.Mark;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Compares the projections' tokens with the log, before the first request and from then on. A token whose event is
 * missing in the log belongs to a lost log: nothing is written until somebody has accepted that, and then the
 * projection is rebuilt.
 */
@Component
class TokenCheck implements SmartInitializingSingleton {
    private final List<Projection> projections;
    private final Positions positions;
    private final Operations operations;
    private final EventLog log;

    TokenCheck(List<Projection> projections, Positions positions, Operations operations, EventLog log) {
        this.projections = List.copyOf(projections);
        this.positions = positions;
        this.operations = operations;
        this.log = log;
    }

    @Override
    public void afterSingletonsInstantiated() {
        look();
    }

    void look() {
        var tokens = positions.marks();
        var lacking = Set.copyOf(log.lacking(tokens.values()));
        var astray = names(tokens, lacking);
        positions.areAstray(astray);
        if (!lacking.isEmpty() && !isAnyMissing(lacking) && log.doubt().isEmpty()) {
            astray.forEach(name -> operations.ask(name, Operation.Kind.REBUILD, Operator.SERVICE));
        }
    }

    private Set<String> names(Map<String, Mark> tokens, Set<Mark> lacking) {
        return projections.stream()
                .map(Projection::name)
                .filter(tokens::containsKey)
                .filter(name -> lacking.contains(tokens.get(name)))
                .collect(Collectors.toSet());
    }

    /** Each of them is stored, so that accepting the loss accepts all of it. */
    private boolean isAnyMissing(Set<Mark> lacking) {
        return !lacking.stream().filter(log::isMissing).toList().isEmpty();
    }
}
