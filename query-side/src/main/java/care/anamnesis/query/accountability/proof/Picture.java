package care.anamnesis.query.accountability.proof;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A picture of a daily note, as a telephone takes it, whose QR code is read. */
public final class Picture {
    /** In bytes: more than a telephone makes of a page. */
    public static final int LARGEST = 8 * 1024 * 1024;

    private static final Set<String> FORMATS = Set.of("JPEG", "png");
    private static final long MOST_PIXELS = 60_000_000;
    private static final int SIDE = 2_400;
    private static final Map<DecodeHintType, ?> HINTS =
            Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.ALSO_INVERTED, true);

    private Picture() {}

    /** @return the text of the code in it; empty if it is no picture in JPEG or PNG, or no code is found in it */
    public static Optional<String> code(InputStream picture) {
        try (var input = new MemoryCacheImageInputStream(picture)) { // a stranger's picture is written nowhere
            var readers = ImageIO.getImageReaders(input);
            while (readers.hasNext()) {
                var reader = readers.next();
                try {
                    if (FORMATS.contains(reader.getFormatName())) {
                        reader.setInput(input, true, true);
                        return image(reader).flatMap(Picture::code);
                    }
                } finally {
                    reader.dispose();
                }
            }
            return Optional.empty();
        } catch (IOException | RuntimeException _) { // whatever a stranger's file makes the decoder throw
            return Optional.empty();
        }
    }

    /** Never larger than needed, whatever the file claims to unpack to. */
    private static Optional<BufferedImage> image(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS) {
            return Optional.empty();
        }
        int each = (int) Math.max(1, (Math.max(width, height) + SIDE - 1) / SIDE);
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(each, each, 0, 0);
        return Optional.of(reader.read(0, parameters));
    }

    private static Optional<String> code(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        var source = new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        try {
            return Optional.of(new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)), HINTS)
                    .getText());
        } catch (ReaderException _) {
            return Optional.empty();
        }
    }
}
