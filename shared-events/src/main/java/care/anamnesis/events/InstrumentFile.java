package care.anamnesis.events;

import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads and checks instruments.json: a scale must have room for at least two scores and a code must be well formed. */
final class InstrumentFile {
    final Map<String, Instrument> instruments = new LinkedHashMap<>();

    private final Set<String> names = new HashSet<>();

    InstrumentFile(InputStream json) {
        var file = CatalogueFile.read(json, Set.of("instruments"));
        for (var entry : file.section("instruments", "instrument")) {
            instruments.put(entry.key(), instrument(entry));
            entry.refuseUnknownFields();
        }
    }

    private Instrument instrument(CatalogueEntry entry) {
        var code = entry.nested("code", InstrumentFile::code).orElseThrow(() -> entry.refusal("code is missing"));
        var instrument = new Instrument(
                entry.key(),
                entry.text("name"),
                entry.text("unit"),
                entry.number("minimum"),
                entry.number("maximum"),
                entry.number("step"),
                entry.oneOf(ScoreDirection.class, "direction"),
                code,
                entry.nested("scoreCode", InstrumentFile::code).orElse(code),
                entry.nested("minimalImportantChange", InstrumentFile::minimalImportantChange)
                        .orElse(null));
        entry.require(
                names.add(instrument.name().toLowerCase(Locale.ROOT)),
                "the name " + instrument.name() + " is used twice");
        requireScale(entry, instrument);
        return instrument;
    }

    private static void requireScale(CatalogueEntry entry, Instrument instrument) {
        entry.require(instrument.minimum().compareTo(instrument.maximum()) < 0, "minimum is not below maximum");
        entry.require(instrument.step().signum() > 0, "step is not above 0");
        entry.require(instrument.check(instrument.maximum()).isEmpty(), "its steps do not lead to maximum");
        var range = instrument.maximum().subtract(instrument.minimum());
        var change = instrument.minimalImportantChange();
        entry.require(
                change == null || change.points().compareTo(range) <= 0,
                "minimalImportantChange is larger than the scale");
    }

    private static MeasureCode code(CatalogueEntry entry) {
        var code = new MeasureCode(
                entry.oneOf(MeasureCode.CodeSystem.class, "system"), entry.text("code"), entry.text("display"));
        entry.require(
                code.system() != MeasureCode.CodeSystem.LOINC || MeasureCode.isLoincNumber(code.code()),
                "code is not a LOINC number");
        return code;
    }

    private static MinimalImportantChange minimalImportantChange(CatalogueEntry entry) {
        var change = new MinimalImportantChange(entry.number("points"), entry.text("basis"), entry.text("source"));
        entry.require(change.points().signum() > 0, "points is not above 0");
        return change;
    }
}
