package care.anamnesis.query.words;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.InstrumentCatalogue;
import care.anamnesis.events.StructureCatalogue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words in which people wrote entries, and those of the catalogues that they chose from: no language has others. */
public final class WordsOfRecords {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private WordsOfRecords() {}

    public static Set<String> in(List<ClinicalEvent> events) {
        var found = new HashSet<String>();
        events.forEach(event -> addWords(JsonMapper.shared().valueToTree(event), found));
        return found;
    }

    /** Constants are no words of a clinician. */
    private static void addWords(JsonNode value, Set<String> found) {
        if (value.isString() && !value.stringValue().matches("[A-Z_]+")) {
            words(value.stringValue()).forEach(found::add);
            words(StructureCatalogue.standard().nameOf(value.stringValue())).forEach(found::add);
            InstrumentCatalogue.standard()
                    .find(value.stringValue())
                    .ifPresent(instrument -> words(instrument.name()).forEach(found::add));
        }
        value.forEach(part -> addWords(part, found));
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group);
    }
}
