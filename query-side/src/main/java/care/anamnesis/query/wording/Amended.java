package care.anamnesis.query.wording;

import care.anamnesis.query.careplan.Correction.FieldChange;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A field of an entry as it was written and as it was amended. What kind of entry that is, its JSON does not say. */
final class Amended {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z]+(_[A-Z]+)*");

    private final Texts texts;

    Amended(Texts texts) {
        this.texts = texts;
    }

    String of(FieldChange change) {
        return texts.text("words.amended", texts.field(change.field()), value(change.from()), value(change.to()));
    }

    private String value(@Nullable JsonNode json) {
        if (json == null || json.isNull()) {
            return texts.text("change.nothing");
        }
        if (json.isArray()) {
            return json.valueStream().map(this::value).collect(Collectors.joining("; "));
        }
        if (json.isObject()) {
            return json.propertyStream()
                    .map(field -> texts.field(field.getKey()) + " " + value(field.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return json.isString() ? text(json.stringValue()) : json.asString();
    }

    private String text(String text) {
        if (DAY.matcher(text).matches()) {
            return texts.day(LocalDate.parse(text));
        }
        return CONSTANT.matcher(text).matches() ? text.toLowerCase(Locale.ROOT).replace('_', ' ') : "“" + text + "”";
    }
}
