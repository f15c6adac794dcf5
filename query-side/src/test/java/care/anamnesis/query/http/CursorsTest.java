package care.anamnesis.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.anamnesis.eventlog.secret.ServiceSecrets;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.ErrorResponseException;

class CursorsTest {
    private static final String SECRET = "5".repeat(64);
    private static final String OTHER_SECRET = "7".repeat(64);

    private final Cursors cursors = cursors(SECRET);

    private record Question(@Nullable String name, Set<String> kinds, List<String> words) {}

    private record Place(String name, LocalDate day) {}

    private record OtherPlace(String name, LocalDate day) {}

    private static final Question QUESTION = new Question("Ida", Set.of("b", "a"), List.of("x", "y"));
    private static final Place PLACE = new Place("Ida Holm", LocalDate.of(2025, 3, 3));

    @Test
    void a_cursor_leads_back_to_the_place_that_it_was_made_of_on_every_node() {
        var cursor = cursors.of(QUESTION, PLACE);

        assertThat(cursors(SECRET).read(QUESTION, cursor, Place.class)).isEqualTo(PLACE);
        assertThat(cursors.readIfGiven(QUESTION, null, Place.class)).isNull();
    }

    @Test
    void a_cursor_says_nothing_of_a_client_and_can_stand_in_an_address() {
        var cursor = cursors.of(QUESTION, PLACE);

        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1))
                .doesNotContain("Ida")
                .doesNotContain("2025");
    }

    @Test
    void the_order_in_which_a_set_gives_its_elements_makes_no_other_question() {
        var cursor = cursors.of(QUESTION, PLACE);
        var same = new Question("Ida", new LinkedHashSet<>(List.of("a", "b")), List.of("x", "y"));

        assertThat(cursors.read(same, cursor, Place.class)).isEqualTo(PLACE);
    }

    @Test
    void a_cursor_fits_no_other_question() {
        var cursor = cursors.of(QUESTION, PLACE);

        assertThat(List.of(
                        new Question(null, Set.of("a", "b"), List.of("x", "y")),
                        new Question("Ida", Set.of("a"), List.of("x", "y")),
                        new Question("Ida", Set.of("a", "b"), List.of("y", "x")),
                        new Question("Ida", Set.of("a", "b"), List.of("x,1:y"))))
                .allSatisfy(other -> assertRefused(other, cursor, Place.class));
        assertRefused(QUESTION, cursor, OtherPlace.class);
    }

    @Test
    void no_cursor_can_be_changed() {
        var cursor = cursors.of(QUESTION, PLACE);
        var bytes = Base64.getUrlDecoder().decode(cursor);

        assertThat(IntStream.range(0, bytes.length)).allSatisfy(at -> {
            var changed = bytes.clone();
            changed[at] ^= 1;
            assertRefused(QUESTION, Base64.getUrlEncoder().withoutPadding().encodeToString(changed), Place.class);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "7-0123456789abcdef", "ä", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void what_is_no_cursor_is_refused(String text) {
        assertRefused(QUESTION, text, Place.class);
    }

    @Test
    void a_cursor_outlives_its_secret_as_long_as_that_is_known() {
        var cursor = cursors.of(QUESTION, PLACE);

        assertThat(cursors(OTHER_SECRET + " " + SECRET).read(QUESTION, cursor, Place.class))
                .isEqualTo(PLACE);
        assertThatThrownBy(() -> cursors(OTHER_SECRET).read(QUESTION, cursor, Place.class))
                .isInstanceOf(ErrorResponseException.class);
    }

    private void assertRefused(Record question, String cursor, Class<? extends Record> place) {
        assertThatThrownBy(() -> cursors.read(question, cursor, place))
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        refusal -> assertThat(refusal.getStatusCode().value()).isEqualTo(400));
    }

    private static Cursors cursors(String secrets) {
        return new Cursors(ServiceSecrets.of(secrets));
    }
}
