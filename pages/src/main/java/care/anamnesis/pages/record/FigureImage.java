package care.anamnesis.pages.record;

import care.anamnesis.events.BodyView;
import care.anamnesis.pages.frame.Kept;
import care.anamnesis.query.access.ShowsNoRecord;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The shapes of the figure, which are most of its size and contain no client data. Every picture of it names them by
 * the keys of its shapes, and a browser fetches them once.
 */
@RestController
@Hidden
class FigureImage {
    private static final String IMAGE = drawn(BodyFigure.standard());
    private static final Kept KEPT = Kept.of(IMAGE);

    static String address() {
        return "/figure/" + KEPT.digest() + ".svg";
    }

    @ShowsNoRecord("the shapes of the figure")
    @GetMapping("/figure/{digest}.svg")
    ResponseEntity<String> image(@PathVariable String digest) {
        return ResponseEntity.ok()
                .cacheControl(KEPT.askedFor(digest))
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(IMAGE);
    }

    private static String drawn(BodyFigure figure) {
        var views = Arrays.stream(BodyView.values())
                .flatMap(view -> Stream.concat(
                        Stream.of(group("lines-" + view.name().toLowerCase(Locale.ROOT), figure.lines(view))),
                        figure.shapes(view).stream().map(shape -> path(shape.key(), shape.path()))))
                .collect(Collectors.joining());
        var around = group("outline", figure.outline())
                + path("contour", figure.outline().getFirst());
        return "<svg xmlns=\"http://www.w3.org/2000/svg\">" + around + views + "</svg>";
    }

    private static String group(String id, List<String> paths) {
        return paths.stream()
                .map("<path d=\"%s\"/>"::formatted)
                .collect(Collectors.joining("", "<g id=\"" + id + "\">", "</g>"));
    }

    private static String path(String id, String drawn) {
        return "<path id=\"%s\" d=\"%s\"/>".formatted(id, drawn);
    }
}
