package care.anamnesis.query.practice.numbers;

import care.anamnesis.query.http.Refusals;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Of which weeks, and of which therapist's clients. */
public record NumbersQuestion(
        @Parameter(description = "The number of whole weeks before the current one: 4, 12 or 26; 12 by default.")
        @Nullable
        Integer weeks,

        @Parameter(
                description =
                        "The id of the therapist. If absent, all therapists; `-` selects what belongs to " + "nobody.")
        @Nullable
        String therapist) {
    public static final List<Integer> CHOICES = List.of(4, 12, 26);
    static final int USUAL = 12;
    static final int LONGEST = 26;

    public NumbersQuestion {
        weeks = weeks == null ? USUAL : weeks;
        therapist = therapist == null || therapist.isEmpty() ? null : therapist;
    }

    /** Only these: periods that differ by a day would reveal data about a single client. */
    int wholeWeeks() {
        if (weeks == null || !CHOICES.contains(weeks)) {
            throw Refusals.badRequest("There are numbers of the last 4, 12 or 26 weeks.");
        }
        return weeks;
    }
}
