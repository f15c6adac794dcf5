package care.anamnesis.query.words;

import care.anamnesis.query.careplan.Due;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why something is due, in the reader's language; {@code @dues} in templates. */
@Component("dues")
public class DueWords {
    private final Texts texts;

    public DueWords(Texts texts) {
        this.texts = texts;
    }

    /** With days as people read them. */
    public String why(Due due) {
        return why(due.detail(), texts::day);
    }

    /** With days as programs read them. */
    String forPrograms(Due.Detail detail) {
        return why(detail, LocalDate::toString);
    }

    private String why(Due.Detail detail, Function<LocalDate, String> day) {
        return texts.label(
                detail.why(),
                number(detail.days()),
                number(detail.every()),
                detail.from() == null ? "" : day.apply(detail.from()),
                detail.until() == null ? "" : day.apply(detail.until()));
    }

    private static String number(@Nullable Integer number) {
        return Objects.toString(number, "");
    }
}
