package care.anamnesis.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTableTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void replaces_what_stands_between_the_markers_and_nothing_else() throws IOException {
        var page = page("Before\n<!-- benchmark: begin -->\nold\n<!-- benchmark: end -->\nAfter\n");

        new ReadmeTable(page).replace("new\n");

        assertThat(page).hasContent("Before\n<!-- benchmark: begin -->\nnew\n<!-- benchmark: end -->\nAfter\n");
    }

    @Test
    void refuses_a_page_without_markers() throws IOException {
        var page = page("Before\n");

        assertThatIllegalStateException().isThrownBy(() -> new ReadmeTable(page).replace("new\n"));
    }

    private Path page(String text) throws IOException {
        return Files.writeString(directory.resolve("README.md"), text);
    }
}
