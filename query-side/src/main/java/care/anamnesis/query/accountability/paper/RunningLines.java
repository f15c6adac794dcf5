package care.anamnesis.query.accountability.paper;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** What stands at the edges of a page, once it is known how many there are. */
final class RunningLines implements AutoCloseable {
    private static final float SIZE = 8;
    private static final float MARGIN = 51;
    private static final float TOP = 37;
    private static final float BOTTOM = 30;
    private static final float GAP = 14;
    private static final Color INK = new Color(0x4a, 0x55, 0x60);
    private static final Color LINE = new Color(0xc9, 0xd1, 0xd9);

    private final List<PDFont> fonts;
    private final PDPageContentStream content;
    private final float right;
    private final float top;

    /** A part of a line that one font can write. */
    private record Run(PDFont font, String text) {
        float width() throws IOException {
            return font.getStringWidth(text) / 1000 * SIZE;
        }
    }

    /** @param fonts in the order of preference; together they have every letter of what is written */
    RunningLines(PDDocument document, PDPage page, List<PDFont> fonts) throws IOException {
        this.fonts = fonts;
        right = page.getMediaBox().getWidth() - MARGIN;
        top = page.getMediaBox().getHeight() - TOP;
        content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true);
        content.beginMarkedContent(COSName.ARTIFACT);
    }

    /** @param head as its letters stand on paper; shortened to the room that the number leaves */
    void head(String head, String number) throws IOException {
        var numberAt = right - width(runs(number));
        write(fitting(head, numberAt - GAP - MARGIN), MARGIN, top);
        write(number, numberAt, top);
        content.setStrokingColor(LINE);
        content.setLineWidth(0.5f);
        content.moveTo(MARGIN, top - SIZE);
        content.lineTo(right, top - SIZE);
        content.stroke();
    }

    void foot(String foot) throws IOException {
        write(foot, MARGIN, BOTTOM);
    }

    private void write(String text, float x, float y) throws IOException {
        content.beginText();
        content.setNonStrokingColor(INK);
        content.newLineAtOffset(x, y);
        for (var run : runs(text)) {
            content.setFont(run.font(), SIZE);
            content.showText(run.text());
        }
        content.endText();
    }

    private String fitting(String text, float room) throws IOException {
        if (width(runs(text)) <= room) {
            return text;
        }
        var letters = text.codePoints().toArray();
        var count = letters.length;
        while (width(runs(new String(letters, 0, count) + "…")) > room) {
            count--;
        }
        return new String(letters, 0, count) + "…";
    }

    private static float width(List<Run> runs) throws IOException {
        var width = 0f;
        for (var run : runs) {
            width += run.width();
        }
        return width;
    }

    private List<Run> runs(String text) {
        var runs = new ArrayList<Run>();
        text.codePoints().forEach(letter -> {
            for (var font : fonts) {
                if (canWrite(font, letter)) {
                    var before = runs.isEmpty() ? null : runs.getLast();
                    var written = Character.toString(letter);
                    if (before != null && before.font().equals(font)) {
                        runs.set(runs.size() - 1, new Run(font, before.text() + written));
                    } else {
                        runs.add(new Run(font, written));
                    }
                    return;
                }
            }
        });
        return runs;
    }

    private static boolean canWrite(PDFont font, int letter) {
        try {
            font.encode(Character.toString(letter));
            return true;
        } catch (IOException | IllegalArgumentException _) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        content.endMarkedContent();
        content.close();
    }
}
