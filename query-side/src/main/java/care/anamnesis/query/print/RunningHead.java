package care.anamnesis.query.print;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** What stands at the top of every page, once it is known how many there are. */
final class RunningHead {
    private static final float SIZE = 8;
    private static final float MARGIN = 51;
    private static final float TOP = 37;
    private static final float GAP = 14;
    private static final Color INK = new Color(0x4a, 0x55, 0x60);
    private static final Color LINE = new Color(0xc9, 0xd1, 0xd9);

    private final PDFont font;
    private final PDPageContentStream content;

    private RunningHead(PDFont font, PDPageContentStream content) {
        this.font = font;
        this.content = content;
    }

    static void stamp(PDDocument document, PDFont font, String head) throws IOException {
        var pages = document.getNumberOfPages();
        for (var i = 0; i < pages; i++) {
            stamp(document, document.getPage(i), font, head, "Page " + (i + 1) + " of " + pages);
        }
    }

    private static void stamp(PDDocument document, PDPage page, PDFont font, String head, String number)
            throws IOException {
        var box = page.getMediaBox();
        var right = box.getWidth() - MARGIN;
        var y = box.getHeight() - TOP;
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            var line = new RunningHead(font, content);
            content.beginMarkedContent(COSName.ARTIFACT);
            var numberAt = right - line.width(number);
            line.write(line.fitting(head, numberAt - GAP - MARGIN), MARGIN, y);
            line.write(number, numberAt, y);
            line.rule(MARGIN, right, y - SIZE);
            content.endMarkedContent();
        }
    }

    private void write(String text, float x, float y) throws IOException {
        content.beginText();
        content.setFont(font, SIZE);
        content.setNonStrokingColor(INK);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private void rule(float from, float to, float y) throws IOException {
        content.setStrokingColor(LINE);
        content.setLineWidth(0.5f);
        content.moveTo(from, y);
        content.lineTo(to, y);
        content.stroke();
    }

    private float width(String text) throws IOException {
        return font.getStringWidth(text) / 1000 * SIZE;
    }

    /** As much of a text as the font can write and the room holds. */
    private String fitting(String text, float room) throws IOException {
        var written = new StringBuilder();
        text.codePoints().forEach(letter -> written.append(hasLetter(letter) ? Character.toString(letter) : "□"));
        var fitting = written.toString();
        while (width(fitting) > room) {
            fitting = fitting.substring(0, fitting.length() - 2) + "…";
        }
        return fitting;
    }

    private boolean hasLetter(int letter) {
        try {
            font.encode(Character.toString(letter));
            return true;
        } catch (IOException | IllegalArgumentException _) {
            return false;
        }
    }
}
