package care.anamnesis.pages.record;

import java.util.Locale;
import java.util.regex.Pattern;

/** A path with absolute points only, so that it can be mirrored. */
record SvgPath(String text) {
    private static final Pattern FORM = Pattern.compile("M[^A-Za-z]+(C[^A-Za-z]+)*Z?");
    private static final Pattern POINT = Pattern.compile("(-?[0-9.]+),(-?[0-9.]+)");

    SvgPath {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("The figure has a path that is not made of M, C and Z: " + text);
        }
    }

    SvgPath mirroredAt(double midline) {
        return new SvgPath(POINT.matcher(text)
                .replaceAll(
                        point -> number(mirror(midline, Double.parseDouble(point.group(1)))) + "," + point.group(2)));
    }

    static double mirror(double midline, double x) {
        return 2 * midline - x;
    }

    private static String number(double value) {
        var text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
