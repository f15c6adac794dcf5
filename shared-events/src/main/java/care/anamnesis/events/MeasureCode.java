package care.anamnesis.events;

import java.util.regex.Pattern;

/** The code with which an instrument or its score is exchanged. A local code is our own and says so. */
public record MeasureCode(CodeSystem system, String code, String display) {
    public enum CodeSystem {
        LOINC,
        LOCAL
    }

    private static final Pattern LOINC_NUMBER = Pattern.compile("[1-9]\\d{0,6}-\\d");

    /** Whether a code has the form of a LOINC number and the right check digit; not whether it exists. */
    public static boolean isLoincNumber(String code) {
        return LOINC_NUMBER.matcher(code).matches() && mod10(code.replace("-", "")) == 0;
    }

    private static int mod10(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted / 10 + weighted % 10;
        }
        return sum % 10;
    }
}
