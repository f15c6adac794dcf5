package care.anamnesis.query.words;

import care.anamnesis.query.careplan.Correction.FieldChange;
import care.anamnesis.query.lookback.history.AmendedValue;
import java.util.Map;

/** A field of an entry as it was written and as it was amended. What kind of entry that is, its JSON does not say. */
final class Amended {
    private static final Map<String, String> WORDS =
            Map.of("nothing", "change.nothing", "yes", "words.yes", "no", "words.no");

    private final Texts texts;
    private final AmendedValue value;

    Amended(Texts texts) {
        this.texts = texts;
        this.value = new AmendedValue(word -> texts.text(WORDS.getOrDefault(word, word)), texts::day, texts::field);
    }

    String of(FieldChange change) {
        return texts.text(
                "words.amended",
                texts.field(change.field()),
                value.of(change.field(), change.from()),
                value.of(change.field(), change.to()));
    }
}
