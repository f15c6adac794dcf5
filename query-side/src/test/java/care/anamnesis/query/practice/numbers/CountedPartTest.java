package care.anamnesis.query.practice.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.query.practice.caseload.Stage;
import care.anamnesis.query.projection.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountedPartTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final Comparator<Counted> BY_DAY = Comparator.comparing(Counted::on);

    /** The days repeat: 0, 0, 0, 1, 1, 1, … */
    private static final List<Counted> ALL = IntStream.range(0, 11)
            .mapToObj(at -> line(at, DAY.plusDays(at / 3)))
            .toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 10, 11, 12})
    void lines_at_the_same_place_are_on_one_page_each_wherever_a_page_ends(int limit) {
        var read = new ArrayList<Counted>();
        @Nullable CountedPlace place = null;
        CountedPart part;
        do {
            part = CountedPart.of(ALL, BY_DAY, place, limit);
            read.addAll(part.counted());
            place = part.end() == null ? null : new CountedPlace(new When(1, DAY), part.end(), part.alike());
        } while (place != null);

        assertThat(read).isEqualTo(ALL);
        assertThat(part.found()).isEqualTo(ALL.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 10})
    void a_line_that_is_gone_takes_no_other_with_it(int gone) {
        var first = CountedPart.of(ALL, BY_DAY, null, 6);
        var end = java.util.Objects.requireNonNull(first.end());
        var rest = ALL.stream().filter(line -> !line.equals(ALL.get(gone))).toList();

        var second = CountedPart.of(rest, BY_DAY, new CountedPlace(new When(1, DAY), end, first.alike()), 6);

        assertThat(second.counted())
                .containsAll(rest.stream()
                        .filter(line -> line.on().isAfter(end.on()))
                        .toList());
    }

    private static Counted line(int number, LocalDate on) {
        return new Counted(Figure.HELD, new UUID(1, number), "Client " + number, null, Stage.TREATMENT, on, null, null);
    }
}
