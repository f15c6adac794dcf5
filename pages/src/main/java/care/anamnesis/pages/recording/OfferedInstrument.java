package care.anamnesis.pages.recording;

import care.anamnesis.events.Instrument;
import care.anamnesis.events.InstrumentCatalogue;
import care.anamnesis.query.careplan.OutcomeSeries;
import care.anamnesis.query.careplan.OutcomeSeries.Measurement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An instrument to measure with, and its last score.
 *
 * @param last absent if it was not used in the episode
 */
record OfferedInstrument(Instrument instrument, @Nullable Measurement last) {

    /** The most recently used comes first; unused ones in the order of the catalogue. */
    static List<OfferedInstrument> after(List<OutcomeSeries> measured) {
        var used = measured.stream()
                .sorted(Comparator.comparing((OutcomeSeries series) ->
                                series.measurements().getLast().entry().occurredOn())
                        .reversed())
                .flatMap(series -> InstrumentCatalogue.standard().find(series.instrument()).stream()
                        .map(known -> new OfferedInstrument(
                                known, series.measurements().getLast())))
                .toList();
        var others = InstrumentCatalogue.standard().all().stream()
                .filter(instrument ->
                        used.stream().noneMatch(it -> it.instrument().key().equals(instrument.key())))
                .map(instrument -> new OfferedInstrument(instrument, null));
        return Stream.concat(used.stream(), others).toList();
    }
}
