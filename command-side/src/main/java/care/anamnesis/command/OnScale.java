package care.anamnesis.command;

import care.anamnesis.events.Instrument;
import care.anamnesis.events.InstrumentCatalogue;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a score lies on the scale of an instrument of the catalogue. */
final class OnScale {
    private OnScale() {}

    static List<Violation> violations(
            String instrument, String instrumentPointer, BigDecimal score, String scorePointer) {
        var known = InstrumentCatalogue.standard().find(instrument);
        if (known.isEmpty()) {
            return List.of(new Violation(instrumentPointer, "must be one of " + keys()));
        }
        return known.get().check(score).stream()
                .map(rule -> new Violation(scorePointer, rule))
                .toList();
    }

    private static String keys() {
        return InstrumentCatalogue.standard().all().stream()
                .map(Instrument::key)
                .collect(Collectors.joining(", "));
    }
}
