package care.anamnesis.query.accountability.export;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one text of a JSON value (RFC 8785), so that a digest depends on the content and not on the layout. */
final class CanonicalJson {

    /** Reads and writes exports without loss. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private CanonicalJson() {}

    static String of(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT ->
                value.propertyStream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(field -> text(field.getKey()) + ":" + of(field.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case ARRAY -> value.valueStream().map(CanonicalJson::of).collect(Collectors.joining(",", "[", "]"));
            case STRING -> text(value.stringValue());
            case NUMBER -> number(value.decimalValue());
            default -> value.toString();
        };
    }

    /** As ECMAScript writes it, which knows no number but the double. */
    private static String number(BigDecimal value) {
        var asDouble = value.doubleValue();
        if (asDouble == 0) {
            return "0";
        }
        var digits = new BigDecimal(Double.toString(asDouble)).stripTrailingZeros();
        var magnitude = digits.precision() - digits.scale();
        if (magnitude > -6 && magnitude <= 21) {
            return digits.toPlainString();
        }
        var unscaled = digits.unscaledValue().abs().toString();
        var fraction = unscaled.length() == 1 ? "" : "." + unscaled.substring(1);
        var exponent = magnitude - 1;
        return (digits.signum() < 0 ? "-" : "")
                + unscaled.charAt(0)
                + fraction
                + (exponent < 0 ? "e" : "e+")
                + exponent;
    }

    private static String text(String text) {
        var written = new StringBuilder("\"");
        text.chars().forEach(letter -> written.append(letter((char) letter)));
        return written.append('"').toString();
    }

    private static String letter(char letter) {
        return switch (letter) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> letter < ' ' ? "\\u%04x".formatted((int) letter) : String.valueOf(letter);
        };
    }
}
