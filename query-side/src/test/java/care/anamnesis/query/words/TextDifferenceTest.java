package care.anamnesis.query.words;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.query.words.TextDifference.Kind;
import care.anamnesis.query.words.TextDifference.Piece;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {

    @Test
    void what_was_put_in_and_taken_out_stands_between_what_stayed() {
        var pieces = TextDifference.of("Lie on the ball and breathe slowly.", "Lie on the soft ball and breathe.");

        assertThat(pieces)
                .contains(new Piece(Kind.IN, "soft "))
                .anyMatch(it -> it.kind() == Kind.OUT && it.text().contains("slowly."))
                .first()
                .isEqualTo(new Piece(Kind.SAME, "Lie on the "));
    }

    @Test
    void the_pieces_hold_both_texts_whole() {
        var before = "Tension in the left shoulder,  worse in the evening.\nSlept well.";
        var after = "Some tension in the right shoulder, worse at night.\nSlept well.";

        var pieces = TextDifference.of(before, after);

        assertThat(pieces.stream().filter(it -> it.kind() != Kind.IN).map(Piece::text))
                .isNotEmpty();
        assertThat(joined(pieces, Kind.IN)).isEqualTo(before);
        assertThat(joined(pieces, Kind.OUT)).isEqualTo(after);
    }

    @Test
    void texts_that_share_hardly_anything_stand_side_by_side() {
        assertThat(TextDifference.of("Breathing twice a day, lying down.", "Somatic tracking while walking outside."))
                .isEmpty();
        assertThat(TextDifference.of("mild", "moderate")).isEmpty();
    }

    private static String joined(List<Piece> pieces, Kind without) {
        return pieces.stream()
                .filter(it -> it.kind() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
