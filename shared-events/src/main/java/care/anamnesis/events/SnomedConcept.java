package care.anamnesis.events;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A SNOMED CT concept as a public source shows it.
 *
 * @param term the concept's term in that source
 * @param source a key of the catalogue's sources
 * @param verified whether that source verifies it; an unverified one is shown here and never exchanged
 */
public record SnomedConcept(String code, String term, String source, boolean verified) {
    private static final String SYSTEM = "http://snomed.info/sct";

    /** Item, then "0" or, with a namespace, "1" for an extension, then "0" for a concept, then the check digit. */
    private static final Pattern CONCEPT_ID = Pattern.compile("[1-9]\\d{2,14}00\\d|[1-9]\\d{7,14}10\\d");

    /** Multiplication in the dihedral group of the pentagon, on which Verhoeff's check digit rests. */
    private static final String[] PRODUCT = {
        "0123456789", "1234067895", "2340178956", "3401289567", "4012395678",
        "5987604321", "6598710432", "7659821043", "8765932104", "9876543210"
    };

    private static final String[] PERMUTATION = {
        "0123456789", "1576283094", "5803796142", "8916043527", "9453126870", "4286573901", "2793806415", "7046913258"
    };

    /** The coding for other systems; empty for an unverified one. */
    public Optional<Coding> coding() {
        return verified ? Optional.of(new Coding(SYSTEM, code, term)) : Optional.empty();
    }

    /** A code in its form for exchange. */
    public record Coding(String system, String code, String display) {}

    /** Whether a code has the form of a concept identifier and the right check digit; not whether it exists. */
    public static boolean isWellFormed(String code) {
        return CONCEPT_ID.matcher(code).matches() && verhoeff(code) == 0;
    }

    private static int verhoeff(String digits) {
        var check = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var permuted = PERMUTATION[i % PERMUTATION.length].charAt(digit) - '0';
            check = PRODUCT[check].charAt(permuted) - '0';
        }
        return check;
    }
}
