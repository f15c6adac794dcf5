package care.anamnesis.pages.record;

import care.anamnesis.events.BodyView;
import care.anamnesis.events.Side;
import care.anamnesis.pages.record.Mark.Shade;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.Finding;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The findings of an episode on the figure.
 *
 * @param marks all findings, the active and marked ones first
 * @param elsewhere those that no area shows: free text, or a paired structure without a recorded side
 */
public record BodyMap(List<View> views, List<Mark> marks, List<Mark> elsewhere) {

    /** The figure from one side. */
    public record View(BodyView view, List<Area> areas, List<String> lines, Side sideAtTheLeft, Side sideAtTheRight) {}

    /** A shape with the findings in it, the worst first. */
    public record Area(BodyShape shape, List<Mark> marks) {
        /** Of the worst finding. */
        public Shade shade() {
            return marks.isEmpty() ? Shade.NONE : marks.getFirst().shade();
        }

        public List<Mark> active() {
            return marks.stream().filter(Mark::active).toList();
        }

        public int resolved() {
            return marks.size() - active().size();
        }
    }

    public static BodyMap of(Episode episode) {
        return of(episode.findings());
    }

    public static BodyMap of(List<Finding> findings) {
        var marks = findings.stream()
                .map(Mark::of)
                .sorted(Comparator.comparing(Mark::shade).reversed())
                .toList();
        var views =
                Arrays.stream(BodyView.values()).map(view -> view(view, marks)).toList();
        var elsewhere = marks.stream().filter(mark -> isInNone(views, mark)).toList();
        return new BodyMap(views, marks, elsewhere);
    }

    public BodyFigure figure() {
        return BodyFigure.standard();
    }

    /** The address of the figure's shapes, without what comes behind the {@code #}. */
    public String image() {
        return FigureImage.address();
    }

    /** The address of all structures of a zone, for a list to choose from. */
    public String catalogue() {
        return StructureList.address();
    }

    /** The structures of this client's findings, as keys or free text. */
    public List<String> named() {
        return marks.stream().map(mark -> mark.finding().structure()).distinct().toList();
    }

    private static View view(BodyView view, List<Mark> marks) {
        var figure = BodyFigure.standard();
        var areas = figure.shapes(view).stream()
                .map(shape -> new Area(shape, in(shape, marks)))
                .toList();
        return new View(
                view, areas, figure.lines(view), BodyFigure.sideAtTheLeft(view), BodyFigure.sideAtTheRight(view));
    }

    private static List<Mark> in(BodyShape shape, List<Mark> marks) {
        return marks.stream()
                .filter(mark -> Placing.of(mark.finding()).holds(shape))
                .toList();
    }

    private static boolean isInNone(List<View> views, Mark mark) {
        return views.stream()
                .flatMap(view -> view.areas().stream())
                .noneMatch(area -> area.marks().contains(mark));
    }
}
