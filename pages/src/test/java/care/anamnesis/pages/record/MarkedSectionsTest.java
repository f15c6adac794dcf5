package care.anamnesis.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MarkedSectionsTest {
    private static final String PAGE = """
            <main><header id="head" data-section class="x"><h1>Robin</h1></header>
            <section id="goals" data-section=""><section><p>Walk</p></section> &lt;section></section>
            <nav id="quick" hidden data-section></nav></main>""";

    @Test
    void each_section_is_marked_with_a_digest_of_what_it_says() {
        var marked = MarkedSections.of(PAGE, Set.of());

        assertThat(marked.replaceAll("data-section=\"[0-9a-f]{16}\"", "data-section"))
                .isEqualTo(PAGE.replace("data-section=\"\"", "data-section"));
        assertThat(digest(marked, "goals")).isEqualTo(digest(MarkedSections.of(PAGE, Set.of()), "goals"));
        assertThat(digest(MarkedSections.of(PAGE.replace("Walk", "Run"), Set.of()), "goals"))
                .isNotEqualTo(digest(marked, "goals"));
    }

    @Test
    void a_section_that_is_known_comes_empty_and_the_others_whole() {
        var goals = digest(MarkedSections.of(PAGE, Set.of()), "goals");

        var rest = MarkedSections.of(PAGE, Set.of(goals));

        assertThat(rest).contains("<section id=\"goals\" data-section=\"" + goals + "\"></section>", "Robin");
        assertThat(rest).doesNotContain("Walk").endsWith("</nav></main>");
    }

    private static String digest(String page, String section) {
        var found = Pattern.compile("id=\"" + section + "\"[^>]*data-section=\"([^\"]+)\"")
                .matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
