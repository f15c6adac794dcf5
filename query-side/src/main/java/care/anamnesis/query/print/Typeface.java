package care.anamnesis.query.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of one document: embedded once however many sheets it has, and only the letters that it uses. */
final class Typeface {
    private enum Face {
        REGULAR("Sans-Regular", "Liberation Sans", 400, FontStyle.NORMAL),
        BOLD("Sans-Bold", "Liberation Sans", 700, FontStyle.NORMAL),
        ITALIC("Sans-Italic", "Liberation Sans", 400, FontStyle.ITALIC),
        BOLD_ITALIC("Sans-BoldItalic", "Liberation Sans", 700, FontStyle.ITALIC),
        MONO("Mono-Regular", "Liberation Mono", 400, FontStyle.NORMAL);

        private final String file;
        private final String family;
        private final int weight;
        private final FontStyle style;

        Face(String file, String family, int weight, FontStyle style) {
            this.file = file;
            this.family = family;
            this.weight = weight;
            this.style = style;
        }
    }

    static {
        try {
            FontMappers.set(new OnlyOurFonts(read(Face.REGULAR)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final Map<Face, PDFont> fonts = new EnumMap<>(Face.class);

    private Typeface() {}

    static Typeface in(PDDocument document) throws IOException {
        var typeface = new Typeface();
        for (var face : Face.values()) {
            typeface.fonts.put(face, font(document, face));
        }
        return typeface;
    }

    private static PDFont font(PDDocument document, Face face) throws IOException {
        return PDType0Font.load(document, read(face), true);
    }

    private static TrueTypeFont read(Face face) throws IOException {
        try (InputStream file = Typeface.class.getResourceAsStream("/liberation/Liberation" + face.file + ".ttf")) {
            var bytes = new RandomAccessReadBuffer(Objects.requireNonNull(file, "The fonts are on the class path"));
            var font = new TTFParser().parse(bytes);
            font.setEnableGsub(false); // ligatures would cost two thirds of the time, and hide letters from a search
            return font;
        }
    }

    void offerTo(PdfRendererBuilder renderer) {
        fonts.forEach(
                (face, font) -> renderer.useFont(new PDFontSupplier(font), face.family, face.weight, face.style, true));
    }

    PDFont regular() {
        return Objects.requireNonNull(fonts.get(Face.REGULAR));
    }
}
