package care.anamnesis.pages.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import care.anamnesis.events.BodyView;
import care.anamnesis.events.BodyZone;
import care.anamnesis.events.Side;
import care.anamnesis.events.StructureCatalogue;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BodyFigureTest {
    private static final BodyFigure FIGURE = BodyFigure.standard();

    private record Place(
            String zone, BodyView view, @Nullable Side side) {}

    @Test
    void each_zone_is_drawn_once_for_each_view_and_side() {
        var expected = new ArrayList<Place>();
        for (var zone : StructureCatalogue.standard().zones()) {
            for (var view : zone.views()) {
                sides(zone).forEach(side -> expected.add(new Place(zone.key(), view, side)));
            }
        }

        assertThat(all().map(shape -> new Place(shape.zone().key(), shape.view(), shape.side())))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(all().map(BodyShape::key)).doesNotHaveDuplicates();
    }

    @Test
    void from_the_front_the_clients_left_is_at_the_right_of_the_picture() {
        assertThat(shapes(BodyView.FRONT, Side.LEFT)).isNotEmpty().allSatisfy(BodyFigureTest::liesAtTheRight);
        assertThat(shapes(BodyView.FRONT, Side.RIGHT)).isNotEmpty().allSatisfy(BodyFigureTest::liesAtTheLeft);
    }

    @Test
    void from_behind_the_clients_left_is_at_the_left_of_the_picture() {
        assertThat(shapes(BodyView.BACK, Side.LEFT)).isNotEmpty().allSatisfy(BodyFigureTest::liesAtTheLeft);
        assertThat(shapes(BodyView.BACK, Side.RIGHT)).isNotEmpty().allSatisfy(BodyFigureTest::liesAtTheRight);
    }

    @Test
    void the_two_sides_of_a_zone_mirror_each_other() {
        for (var left : all().filter(it -> it.side() == Side.LEFT).toList()) {
            var right = all().filter(
                            it -> it.side() == Side.RIGHT && it.zone().equals(left.zone()) && it.view() == left.view())
                    .findFirst()
                    .orElseThrow();

            assertThat(mirrored(right)).as(left.key()).isEqualTo(left.path());
            assertThat(left.centreX() + right.centreX()).isEqualTo(2.0 * FIGURE.midline(), within(0.001));
            assertThat(left.centreY()).isEqualTo(right.centreY());
        }
    }

    @Test
    void a_zone_on_the_midline_is_as_wide_on_one_side_as_on_the_other() {
        for (var shape : all().filter(it -> it.side() == null).toList()) {
            var bounds = Drawn.of(shape).getBounds2D();

            assertThat(bounds.getCenterX()).as(shape.key()).isEqualTo(FIGURE.midline(), within(0.06));
            assertThat(shape.centreX()).as(shape.key()).isEqualTo(FIGURE.midline());
        }
    }

    @Test
    void shapes_are_closed_and_stay_in_the_picture() {
        assertThat(all()).allSatisfy(shape -> {
            var bounds = Drawn.of(shape).getBounds2D();
            assertThat(shape.path()).endsWith("Z");
            assertThat(bounds.getMinX()).isPositive();
            assertThat(bounds.getMinY()).isPositive();
            assertThat(bounds.getMaxX()).isLessThan(FIGURE.width());
            assertThat(bounds.getMaxY()).isLessThan(FIGURE.height());
        });
    }

    @Test
    void no_two_shapes_of_a_view_share_a_point() {
        for (var view : BodyView.values()) {
            var drawn = FIGURE.shapes(view).stream().map(Drawn::of).toList();
            for (var y = 0.25; y < FIGURE.height(); y += 1.5) {
                for (var x = 0.25; x < FIGURE.width(); x += 1.5) {
                    assertThat(inside(drawn, x, y))
                            .as("%s at %s, %s", view, x, y)
                            .isLessThan(2);
                }
            }
        }
    }

    @Test
    void a_mark_stands_in_its_own_shape_and_apart_from_the_others() {
        for (var shape : all().toList()) {
            var others = FIGURE.shapes(shape.view()).stream().filter(it -> !it.equals(shape));

            assertThat(Drawn.of(shape).contains(shape.centreX(), shape.centreY()))
                    .as(shape.key())
                    .isTrue();
            assertThat(others)
                    .as(shape.key())
                    .allSatisfy(other -> assertThat(
                                    Math.hypot(other.centreX() - shape.centreX(), other.centreY() - shape.centreY()))
                            .isGreaterThan(8));
        }
    }

    private static void liesAtTheRight(BodyShape shape) {
        assertThat(Drawn.of(shape).getBounds2D().getMinX()).as(shape.key()).isGreaterThanOrEqualTo(FIGURE.midline());
        assertThat(shape.centreX()).as(shape.key()).isGreaterThan(FIGURE.midline());
    }

    private static void liesAtTheLeft(BodyShape shape) {
        assertThat(Drawn.of(shape).getBounds2D().getMaxX()).as(shape.key()).isLessThanOrEqualTo(FIGURE.midline());
        assertThat(shape.centreX()).as(shape.key()).isLessThan(FIGURE.midline());
    }

    private static String mirrored(BodyShape shape) {
        return new SvgPath(shape.path()).mirroredAt(FIGURE.midline()).text();
    }

    private static long inside(List<Path2D> drawn, double x, double y) {
        return drawn.stream().filter(path -> path.contains(x, y)).count();
    }

    private static Stream<BodyShape> all() {
        return Arrays.stream(BodyView.values()).flatMap(view -> FIGURE.shapes(view).stream());
    }

    private static Stream<BodyShape> shapes(BodyView view, Side side) {
        return FIGURE.shapes(view).stream().filter(shape -> Objects.equals(shape.side(), side));
    }

    private static List<@Nullable Side> sides(BodyZone zone) {
        return zone.paired() ? List.of(Side.LEFT, Side.RIGHT) : Arrays.asList((Side) null);
    }
}
