package care.anamnesis.pages.record;

import java.awt.geom.Path2D;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A shape of the figure as geometry. */
final class Drawn {
    private static final Pattern COMMAND = Pattern.compile("([MCZ])([^MCZ]*)");

    private Drawn() {}

    static Path2D of(BodyShape shape) {
        var path = new Path2D.Double();
        var commands = COMMAND.matcher(shape.path());
        while (commands.find()) {
            var numbers = new ArrayDeque<Double>();
            Arrays.stream(commands.group(2).split("[ ,]"))
                    .filter(number -> !number.isEmpty())
                    .map(Double::valueOf)
                    .forEach(numbers::add);
            switch (commands.group(1)) {
                case "M" -> path.moveTo(numbers.remove(), numbers.remove());
                case "C" -> {
                    while (!numbers.isEmpty()) {
                        path.curveTo(
                                numbers.remove(),
                                numbers.remove(),
                                numbers.remove(),
                                numbers.remove(),
                                numbers.remove(),
                                numbers.remove());
                    }
                }
                default -> path.closePath();
            }
        }
        return path;
    }
}
