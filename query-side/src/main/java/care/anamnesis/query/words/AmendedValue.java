package care.anamnesis.query.words;

import care.anamnesis.events.Dose;
import care.anamnesis.events.Instrument;
import care.anamnesis.events.InstrumentCatalogue;
import care.anamnesis.events.StructureCatalogue;
import care.anamnesis.events.VisitFrequency;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A field of an amended entry in words. An amendment holds it as JSON; what it is shows in the field's name and in its
 * shape.
 */
public record AmendedValue(Texts texts) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Set<String> PLACES = Set.of("structure", "targets");

    public String of(String name, @Nullable JsonNode value) {
        if (value == null || value.isNull() || (value.isContainer() && value.isEmpty())) {
            return texts.text("change.nothing");
        }
        if (value.isArray()) {
            return value.valueStream().map(one -> of(name, one)).collect(Collectors.joining("; "));
        }
        if (value.isObject()) {
            return thing(value);
        }
        if (value.isBoolean()) {
            return texts.text(value.booleanValue() ? "words.yes" : "words.no");
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : text(name, value.stringValue());
    }

    private String thing(JsonNode value) {
        if (value.has("visits")) {
            return texts.often(JSON.treeToValue(value, VisitFrequency.class));
        }
        if (value.has("times")) {
            return texts.often(JSON.treeToValue(value, Dose.class));
        }
        if (value.has("name") && value.has("minutes")) {
            return texts.text(
                    "words.minutes",
                    value.get("name").stringValue(),
                    value.get("minutes").asString());
        }
        return value.propertyStream()
                .filter(part ->
                        !part.getKey().endsWith("Id") && !part.getValue().isNull())
                .map(part -> texts.text("words.part", texts.field(part.getKey()), of(part.getKey(), part.getValue())))
                .collect(Collectors.joining(", "));
    }

    private String text(String name, String text) {
        if (PLACES.contains(name)) {
            return StructureCatalogue.standard().nameOf(text);
        }
        if (name.equals("instrument")) {
            return InstrumentCatalogue.standard()
                    .find(text)
                    .map(Instrument::name)
                    .orElse(text);
        }
        if (DATE.matcher(text).matches()) {
            return texts.day(LocalDate.parse(text));
        }
        return Constants.named(name, text)
                .map(texts::constant)
                .orElseGet(() -> texts.text("words.quoted.closed", text));
    }
}
