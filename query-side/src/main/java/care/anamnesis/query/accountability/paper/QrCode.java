package care.anamnesis.query.accountability.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A text as a QR code, to be drawn in squares of one unit.
 *
 * @param modules of a side, with the empty ones around
 * @param runs dark ones, from left to right
 */
public record QrCode(int modules, List<Run> runs) {
    /** Empty modules around, without which no phone finds the code (ISO/IEC 18004, 5.3.8). */
    private static final int QUIET = 4;

    public record Run(int x, int y, int length) {}

    /** @throws IllegalArgumentException if the text is too long for any code */
    public static QrCode of(String text) {
        try {
            var code = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(EncodeHintType.MARGIN, QUIET, EncodeHintType.CHARACTER_SET, "UTF-8"));
            return new QrCode(
                    code.getWidth(),
                    IntStream.range(0, code.getHeight())
                            .boxed()
                            .flatMap(y -> runs(code, y).stream())
                            .toList());
        } catch (WriterException e) {
            throw new IllegalArgumentException("The text is too long for a code", e);
        }
    }

    private static List<Run> runs(BitMatrix code, int y) {
        var runs = new ArrayList<Run>();
        for (int x = 0; x < code.getWidth(); x++) {
            int from = x;
            while (x < code.getWidth() && code.get(x, y)) {
                x++;
            }
            if (x > from) {
                runs.add(new Run(from, y, x - from));
            }
        }
        return runs;
    }

    /** For an SVG. */
    public String path() {
        return runs.stream()
                .map(run -> "M%d %dh%dv1h-%dz".formatted(run.x, run.y, run.length, run.length))
                .collect(Collectors.joining());
    }

    /** Of block characters, two modules in each, for a terminal or a mail in a type of one width. */
    public String blocks() {
        var dark = new boolean[modules + 1][modules];
        runs.forEach(run -> IntStream.range(run.x, run.x + run.length).forEach(x -> dark[run.y][x] = true));
        var text = new StringBuilder();
        for (int y = 0; y < modules; y += 2) {
            for (int x = 0; x < modules; x++) {
                text.append(block(dark[y][x], dark[y + 1][x]));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static char block(boolean upper, boolean lower) {
        if (upper) {
            return lower ? '█' : '▀';
        }
        return lower ? '▄' : ' ';
    }
}
