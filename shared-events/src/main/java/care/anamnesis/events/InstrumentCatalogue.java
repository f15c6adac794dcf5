package care.anamnesis.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The outcome measures of a practice; data that a practice may replace. */
public final class InstrumentCatalogue {
    private static final class Standard {
        private static final InstrumentCatalogue CATALOGUE = read();

        private static InstrumentCatalogue read() {
            try (var json = InstrumentCatalogue.class.getResourceAsStream("instruments.json")) {
                if (json == null) {
                    throw new IllegalStateException("The standard instruments.json is not on the classpath");
                }
                return load(json);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final InstrumentFile file;

    private InstrumentCatalogue(InstrumentFile file) {
        this.file = file;
    }

    public static InstrumentCatalogue standard() {
        return Standard.CATALOGUE;
    }

    /**
     * Reads another catalogue; the caller closes the stream.
     *
     * @throws MalformedCatalogue naming the entry that breaks a rule
     */
    public static InstrumentCatalogue load(InputStream json) {
        return new InstrumentCatalogue(new InstrumentFile(json));
    }

    /** All instruments in the order of the file. */
    public List<Instrument> all() {
        return List.copyOf(file.instruments.values());
    }

    public Optional<Instrument> find(String key) {
        return Optional.ofNullable(file.instruments.get(key));
    }
}
