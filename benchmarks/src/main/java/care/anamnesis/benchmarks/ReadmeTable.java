package care.anamnesis.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The place in a page between two markers, for the newest run. */
record ReadmeTable(Path page) {
    private static final String BEGIN = "<!-- benchmark: begin -->\n";
    private static final String END = "<!-- benchmark: end -->";

    /** @throws IllegalStateException if the page has no such place */
    void replace(String content) throws IOException {
        var text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("No markers in " + page);
        }
        Files.writeString(page, text.substring(0, begin + BEGIN.length()) + content + text.substring(end));
    }
}
