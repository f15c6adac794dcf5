package care.anamnesis.pages.record;

import care.anamnesis.events.BodyView;
import care.anamnesis.events.BodyZone;
import care.anamnesis.events.Side;
import care.anamnesis.events.StructureCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The drawn figure. The file has a paired zone once, at the right of the picture, and only this class decides left and
 * right: in the front view the client's left is at the right of the picture; in the back view it is at the left.
 */
public final class BodyFigure {
    private static final class Standard {
        private static final BodyFigure FIGURE = read();

        private static BodyFigure read() {
            try (var json = BodyFigure.class.getResourceAsStream("body-figure.json")) {
                if (json == null) {
                    throw new IllegalStateException("The standard body-figure.json is not on the classpath");
                }
                return of(json, StructureCatalogue.standard().zones());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final Drawing drawing;
    private final Map<BodyView, List<BodyShape>> shapes = new EnumMap<>(BodyView.class);
    private final Map<BodyView, List<String>> lines = new EnumMap<>(BodyView.class);

    private BodyFigure(Drawing drawing, List<BodyZone> zones) {
        this.drawing = drawing;
        var known = zones.stream().collect(Collectors.toMap(BodyZone::key, Function.identity()));
        for (var seen : drawing.views()) {
            shapes.put(seen.view(), shapes(seen, known));
            lines.put(seen.view(), seen.lines());
        }
    }

    public static BodyFigure standard() {
        return Standard.FIGURE;
    }

    /** @throws IllegalStateException if the file draws an unknown zone */
    static BodyFigure of(InputStream json, List<BodyZone> zones) {
        return new BodyFigure(JsonMapper.shared().readValue(json, Drawing.class), zones);
    }

    public int width() {
        return drawing.width();
    }

    public int height() {
        return drawing.height();
    }

    public int midline() {
        return drawing.midline();
    }

    /** The background of the zones, the same in both views. */
    public List<String> outline() {
        return drawing.outline();
    }

    /** Lines for orientation, without meaning. */
    public List<String> lines(BodyView view) {
        return lines.getOrDefault(view, List.of());
    }

    /** In the order of the catalogue's zones, the client's left before the right. */
    public List<BodyShape> shapes(BodyView view) {
        return shapes.getOrDefault(view, List.of());
    }

    /** The client's side at the right of the picture. */
    public static Side sideAtTheRight(BodyView view) {
        return switch (view) {
            case FRONT -> Side.LEFT;
            case BACK -> Side.RIGHT;
        };
    }

    public static Side sideAtTheLeft(BodyView view) {
        return sideAtTheRight(view) == Side.LEFT ? Side.RIGHT : Side.LEFT;
    }

    private List<BodyShape> shapes(View seen, Map<String, BodyZone> known) {
        var all = new ArrayList<BodyShape>();
        for (var drawn : seen.zones()) {
            var zone = known.get(drawn.zone());
            if (zone == null) {
                throw new IllegalStateException("The figure draws a zone that there is not: " + drawn.zone());
            }
            all.addAll(shapes(seen.view(), zone, drawn));
        }
        return List.copyOf(all);
    }

    private List<BodyShape> shapes(BodyView view, BodyZone zone, Drawn drawn) {
        var asDrawn = new SvgPath(drawn.path());
        if (!zone.paired()) {
            return List.of(shape(zone, view, null, asDrawn, drawn.x(), drawn.y()));
        }
        var mirrored = asDrawn.mirroredAt(drawing.midline());
        var mirroredX = SvgPath.mirror(drawing.midline(), drawn.x());
        var both = new ArrayList<BodyShape>();
        both.add(shape(zone, view, sideAtTheRight(view), asDrawn, drawn.x(), drawn.y()));
        both.add(shape(zone, view, sideAtTheLeft(view), mirrored, mirroredX, drawn.y()));
        if (both.getFirst().side() == Side.RIGHT) {
            Collections.reverse(both);
        }
        return both;
    }

    private static BodyShape shape(
            BodyZone zone, BodyView view, @Nullable Side side, SvgPath path, double x, double y) {
        return new BodyShape(zone, view, side, path.text(), x, y);
    }

    private record Drawing(String about, int width, int height, int midline, List<String> outline, List<View> views) {}

    private record View(BodyView view, List<Drawn> zones, List<String> lines) {}

    private record Drawn(String zone, List<Double> centre, String path) {
        double x() {
            return centre.getFirst();
        }

        double y() {
            return centre.getLast();
        }
    }
}
