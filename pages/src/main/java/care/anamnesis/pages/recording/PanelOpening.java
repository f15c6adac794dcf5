package care.anamnesis.pages.recording;

import care.anamnesis.command.asking.Attempt;
import care.anamnesis.command.asking.Refusal;
import care.anamnesis.pages.frame.Variables;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Opens the panel of a command. Before anybody types, the rules are asked what sending would say. If they refuse
 * whatever is filled in, the panel shows their sentence and has nothing to fill in.
 */
@Component
class PanelOpening {
    private final Attempt attempt;

    PanelOpening(Attempt attempt) {
        this.attempt = attempt;
    }

    /** @param content of the panel, for the day that it suggests */
    String of(Asked asked, Model model, Function<LocalDate, Record> content) {
        return attempt.onOneReading(() -> {
            var sentence = "";
            for (var day : asked.days()) {
                var refusal = refusal(asked, day);
                if (refusal.isEmpty()) {
                    Variables.of(model, asked.opened(), content.apply(day));
                    return "recording/" + asked.command();
                }
                sentence = sentence.isEmpty() ? refusal.get().sentence() : sentence;
            }
            return refused(Refused.byRule(asked, sentence), asked.opened(), model);
        });
    }

    /** A panel whose content is in the record alone. */
    String of(Asked asked, Model model) {
        return of(asked, model, Day::new);
    }

    String refused(Refused refused, Opened opened, Model model) {
        Variables.of(model, opened, refused);
        return "recording/refused";
    }

    /** What the rules refuse the command with on a day, whatever else is filled in. */
    Optional<Refusal> refusal(Asked asked, LocalDate day) {
        return attempt.refusal(asked.draft(day), asked.opened().person()).filter(PanelOpening::isFinal);
    }

    /** Wrong fields are filled in otherwise, contradictions are confirmed, and what is busy now is tried again. */
    private static boolean isFinal(Refusal refusal) {
        return refusal.status() != HttpStatus.UNPROCESSABLE_CONTENT
                && refusal.contradictions() == null
                && !refusal.passes();
    }

    private record Day(LocalDate day) {}
}
