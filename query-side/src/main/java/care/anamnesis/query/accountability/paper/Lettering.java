package care.anamnesis.query.accountability.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Fonts for letters that the house's own face lacks: DejaVu, which is always there and has Hebrew, Arabic and many
 * symbols, and the TrueType fonts of the directories in {@code anamnesis.print.fonts}, in order of their names. A
 * printout names what none of them has.
 */
@Component
final class Lettering {
    private static final int LAST_CODE_POINT = 0x2FFFF; // beyond lie planes that hold no letters

    private final List<Face> always =
            List.of(new Face("DejaVu Sans", () -> resource("/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf")));
    private final List<Path> directories;

    private volatile @Nullable List<Face> further;

    Lettering(@Value("${anamnesis.print.fonts:}") List<Path> directories) {
        this.directories = directories;
    }

    /** A font and the letters that it has; read when it is first asked. */
    static final class Face {
        private final String family;
        private final Supplier<TrueTypeFont> font;
        private @Nullable BitSet letters;

        Face(String family, Supplier<TrueTypeFont> font) {
            this.family = family;
            this.font = font;
        }

        String family() {
            return family;
        }

        /** Anew for every document, which closes it. */
        TrueTypeFont read() {
            return font.get();
        }

        synchronized boolean has(int letter) {
            if (letters == null) {
                letters = lettersOf(font);
            }
            return letters.get(letter);
        }

        private static BitSet lettersOf(Supplier<TrueTypeFont> source) {
            try (var font = source.get()) {
                var letters = new BitSet();
                var glyphs = font.getUnicodeCmapLookup();
                for (var letter = 0x20; letter <= LAST_CODE_POINT; letter++) {
                    letters.set(letter, glyphs.getGlyphId(letter) != 0);
                }
                return letters;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The first that has the letter, none if no font here does. */
    Stream<Face> having(int letter) {
        return Stream.concat(always.stream(), Stream.of(0).flatMap(_ -> further().stream()))
                .filter(face -> face.has(letter))
                .limit(1);
    }

    private List<Face> further() {
        var found = further;
        if (found == null) {
            found = directories.stream().flatMap(Lettering::facesIn).toList();
            further = found;
        }
        return found;
    }

    private static Stream<Face> facesIn(Path directory) {
        try (var files = Files.walk(directory)) {
            var faces = new ArrayList<Face>();
            files.filter(file -> file.getFileName().toString().endsWith(".ttf"))
                    .sorted()
                    .forEach(file -> faces.add(new Face(file.getFileName().toString(), () -> file(file))));
            return faces.stream();
        } catch (IOException e) {
            throw new UncheckedIOException("anamnesis.print.fonts names a directory that cannot be read", e);
        }
    }

    static TrueTypeFont resource(String name) {
        try (var file = Objects.requireNonNull(Lettering.class.getResourceAsStream(name), name)) {
            return parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont file(Path name) {
        try (var file = Files.newInputStream(name)) {
            return parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont parse(InputStream file) throws IOException {
        var font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        font.setEnableGsub(false); // ligatures would cost two thirds of the time, and hide letters from a search
        return font;
    }
}
