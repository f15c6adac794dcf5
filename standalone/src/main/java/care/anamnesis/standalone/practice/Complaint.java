package care.anamnesis.standalone.practice;

import care.anamnesis.events.FindingQuality;
import care.anamnesis.events.HomePracticeKind;
import care.anamnesis.events.PeriodUnit;
import care.anamnesis.events.Tissue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why clients come, and what belongs to it.
 *
 * @param region in words that fit after "the"
 * @param weight how often clients come with it, compared with the others
 * @param presenting the complaint as the therapist writes it down
 * @param wishes what the client wants, in the client's words
 * @param instruments keys of the instrument catalogue that are asked beside pain
 */
record Complaint(
        String region,
        int weight,
        List<String> presenting,
        List<String> wishes,
        List<String> instruments,
        List<Sign> signs,
        List<Aim> aims,
        List<Exercise> exercises) {

    /** What the therapist finds: a key of the structure catalogue, and what is typical of it. */
    record Sign(
            String structure,
            Tissue tissue,
            List<FindingQuality> qualities,
            @Nullable String part) {}

    /** @param scale what much less, less, the expected, more and much more than expected look like; may be left out */
    record Aim(String statement, String words, @Nullable List<String> scale) {}

    record Exercise(
            HomePracticeKind kind,
            String instructions,
            List<String> targets,
            int times,
            int every,
            PeriodUnit unit,
            int minutes) {}
}
