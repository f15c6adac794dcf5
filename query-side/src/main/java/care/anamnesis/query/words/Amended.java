package care.anamnesis.query.words;

import care.anamnesis.query.careplan.Correction.FieldChange;

/** A field of an entry as it was written and as it was amended. What kind of entry that is, its JSON does not say. */
final class Amended {
    private final Texts texts;
    private final AmendedValue value;

    Amended(Texts texts) {
        this.texts = texts;
        this.value = new AmendedValue(texts);
    }

    String of(FieldChange change) {
        return texts.text(
                "words.amended",
                texts.field(change.field()),
                value.of(change.field(), change.from()),
                value.of(change.field(), change.to()));
    }
}
