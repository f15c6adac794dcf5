package care.anamnesis.pages.record;

import care.anamnesis.events.BodyView;
import care.anamnesis.events.BodyZone;
import care.anamnesis.events.Side;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One closed shape of the figure: a zone, seen from one side.
 *
 * @param side the client's side; absent on the midline
 * @param path as SVG writes it, in the figure's coordinates
 * @param centreX well inside the shape, where a mark can stand
 */
public record BodyShape(
        BodyZone zone, BodyView view, @Nullable Side side, String path, double centreX, double centreY) {

    /** Unique within a figure, for example {@code mid-back-left-back}. */
    public String key() {
        var place = side == null ? zone.key() : zone.key() + "-" + lower(side);
        return place + "-" + lower(view);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
