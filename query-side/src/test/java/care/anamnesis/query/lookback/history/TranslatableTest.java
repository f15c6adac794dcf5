package care.anamnesis.query.lookback.history;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.words.MessageFiles;
import care.anamnesis.query.words.PseudoLanguage;
import care.anamnesis.query.words.WordsOfRecords;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No word of the history stands in the code: a file of messages in another language translates all of it. */
class TranslatableTest {
    private static final Set<String> FAMILIES = Set.of("history", "finding", "often");

    private final PseudoLanguage messages = new PseudoLanguage();
    private final Sentences sentences = new Sentences(MessageFiles.texts(messages));

    @Test
    void every_word_of_the_founding_story_is_of_a_message_a_clinician_or_a_catalogue() {
        var told = told(FoundingStory.events());

        assertThat(told).hasSize(24).allMatch(sentence -> sentence.contains("⟦"));
        assertThat(told)
                .flatExtracting(PseudoLanguage::untranslated)
                .isSubsetOf(WordsOfRecords.in(FoundingStory.events()));
    }

    @Test
    void every_word_of_any_entry_is_of_a_message_a_clinician_or_a_catalogue() {
        var events = EveryEvent.variants();

        assertThat(told(events)).flatExtracting(PseudoLanguage::untranslated).isSubsetOf(WordsOfRecords.in(events));
    }

    @Test
    void a_word_that_stands_in_the_code_is_found() {
        assertThat(PseudoLanguage.untranslated("⟦Found ⟧a ⟦restriction⟧⟦.⟧")).containsExactly("a");
    }

    @Test
    void every_sentence_of_the_message_file_is_said_by_some_entry() {
        told(EveryEvent.variants());
        sentences.happenedOn(LocalDate.of(2025, 3, 3));

        assertThat(ofSentences(messages.used().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        ofSentences(ResourceBundle.getBundle("messages", Locale.ROOT).keySet().stream()));
    }

    @Test
    void each_event_has_a_sentence_of_its_own() {
        assertThat(EveryEvent.events(ClinicalEvent.class).map(Class::getSimpleName))
                .hasSizeGreaterThan(30)
                .allMatch(event ->
                        ofSentences(ResourceBundle.getBundle("messages", Locale.ROOT).keySet().stream()).stream()
                                .anyMatch(key -> (key + ".").startsWith("history." + event + ".")));
    }

    private List<String> told(List<ClinicalEvent> events) {
        var told = new ToldSoFar(sentences);
        return events.stream().map(told::tell).toList();
    }

    private static Set<String> ofSentences(Stream<String> keys) {
        var found = new HashSet<String>();
        keys.filter(key -> FAMILIES.contains(key.replaceFirst("\\..*", ""))).forEach(found::add);
        return found;
    }
}
