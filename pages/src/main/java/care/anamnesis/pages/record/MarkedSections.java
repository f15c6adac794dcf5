package care.anamnesis.pages.record;

import care.anamnesis.pages.frame.Kept;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The elements of a page that have the attribute {@code data-section}. Values written by a template contain no {@code
 * <}.
 */
final class MarkedSections {
    private static final Pattern BEGIN = Pattern.compile("<(\\w+)([^<>]*\\sdata-section)(?:=\"\")?(?=[\\s>])[^<>]*>");

    private MarkedSections() {}

    /** @param known digests of sections that are left empty */
    static String of(String page, Set<String> known) {
        var marked = new StringBuilder(page.length() + 512);
        var begin = BEGIN.matcher(page);
        var at = 0;
        while (begin.find(at)) {
            var end = end(page, begin.group(1), begin.end());
            var digest = Kept.of(page.substring(begin.start(), end)).digest();
            marked.append(page, at, begin.end(2)).append("=\"").append(digest).append('"');
            var after = begin.end(2) + (page.startsWith("=\"\"", begin.end(2)) ? 3 : 0);
            marked.append(page, after, begin.end());
            at = known.contains(digest) ? end - begin.group(1).length() - "</>".length() : begin.end();
            marked.append(page, at, end);
            at = end;
        }
        return marked.append(page, at, page.length()).toString();
    }

    /** Behind the end tag of an element whose start tag ends at {@code from}. */
    private static int end(String page, String name, int from) {
        var tags = Pattern.compile("<(/?)" + name + "[\\s>]").matcher(page);
        var depth = 1;
        for (var at = from; tags.find(at); at = tags.end()) {
            depth += tags.group(1).isEmpty() ? 1 : -1;
            if (depth == 0) {
                return page.indexOf('>', tags.start()) + 1;
            }
        }
        throw new IllegalStateException("A section has no end");
    }
}
