package care.anamnesis.query.accountability.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TrueTypeFont;
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
        FontMappers.set(new OnlyOurFonts(read(Face.REGULAR)));
    }

    private final PDDocument document;
    private final Map<Face, PDFont> fonts = new EnumMap<>(Face.class);
    private final Map<String, PDFont> borrowed = new LinkedHashMap<>();

    private Typeface(PDDocument document) {
        this.document = document;
    }

    static Typeface in(PDDocument document) throws IOException {
        var typeface = new Typeface(document);
        for (var face : Face.values()) {
            typeface.fonts.put(face, PDType0Font.load(document, read(face), true));
        }
        return typeface;
    }

    private static TrueTypeFont read(Face face) {
        return Lettering.resource("/liberation/Liberation" + face.file + ".ttf");
    }

    /** Whether the house's own face has it, in each weight. */
    static boolean has(int letter) {
        return Own.LETTERS.stream().allMatch(face -> face.has(letter));
    }

    private static final class Own {
        static final List<Lettering.Face> LETTERS = Arrays.stream(Face.values())
                .map(face -> new Lettering.Face(face.family, () -> read(face)))
                .toList();
    }

    /** From now on in this document, for what is offered and what is written afterwards. */
    void borrow(Iterable<Lettering.Face> faces) throws IOException {
        for (var face : faces) {
            if (!borrowed.containsKey(face.family())) {
                borrowed.put(face.family(), PDType0Font.load(document, face.read(), true));
            }
        }
    }

    void offerTo(PdfRendererBuilder renderer) {
        fonts.forEach(
                (face, font) -> renderer.useFont(new PDFontSupplier(font), face.family, face.weight, face.style, true));
        borrowed.forEach(
                (family, font) -> renderer.useFont(new PDFontSupplier(font), family, 400, FontStyle.NORMAL, true));
    }

    /** The sheet's style names the house's own face only; what was borrowed stands behind it. */
    String addedTo(String html) {
        var families =
                borrowed.keySet().stream().map(family -> ", '" + family + "'").collect(Collectors.joining());
        return html.replace("'" + Face.REGULAR.family + "'", "'" + Face.REGULAR.family + "'" + families);
    }

    /** In the order of preference: the regular face, then what was borrowed. */
    List<PDFont> regular() {
        return Stream.concat(Stream.of(Objects.requireNonNull(fonts.get(Face.REGULAR))), borrowed.values().stream())
                .toList();
    }
}
