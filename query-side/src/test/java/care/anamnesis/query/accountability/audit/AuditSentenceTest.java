package care.anamnesis.query.accountability.audit;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.PersonEvent;
import care.anamnesis.events.RefusalReason;
import care.anamnesis.events.StoredName;
import care.anamnesis.query.words.MessageFiles;
import care.anamnesis.query.words.PseudoLanguage;
import care.anamnesis.query.words.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuditSentenceTest {
    private static final String HISTORY = "/api/clients/{clientId}/history";

    private final PseudoLanguage messages = new PseudoLanguage();

    @Test
    void every_word_of_any_entry_is_of_a_message_or_a_name() {
        var told = everySentence(MessageFiles.texts(messages));

        assertThat(told).flatExtracting(PseudoLanguage::untranslated).isSubsetOf("Ada", "Leonie", "therapist");
    }

    @Test
    void every_sentence_of_the_message_file_is_said_by_some_entry() {
        everySentence(MessageFiles.texts(messages));

        assertThat(ofSentences(messages.used().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        ofSentences(ResourceBundle.getBundle("messages", Locale.ROOT).keySet().stream()));
    }

    @Test
    void says_who_was_shown_how_many_clients() {
        var sentence = sentence(MessageFiles.texts());

        assertThat(sentence.accessed("Ada", AccessAction.LIST, "/clients", 1))
                .isEqualTo("Ada was shown a list of 1 client: the list of clients.");
        assertThat(sentence.accessed("Ada", AccessAction.SEARCH, "/clients/find", 1200))
                .isEqualTo("Ada searched and was shown 1200 clients: the search for a client.");
    }

    @Test
    void a_refusal_counts_its_repeats_only_if_there_are_any() {
        var sentence = sentence(MessageFiles.texts());

        assertThat(sentence.refused(null, "therapist", RefusalReason.SIGN_IN_FAILED, "/sign-in", null))
                .isEqualTo("Somebody could not sign in as therapist.");
        assertThat(sentence.refused(null, null, RefusalReason.SIGN_IN_FAILED, "/sign-in", 3))
                .isEqualTo("Somebody could not sign in as anyone known, 3 times more.");
        assertThat(sentence.refused(null, null, RefusalReason.NOT_SIGNED_IN, HISTORY, 2))
                .isEqualTo("Somebody who was not signed in was refused, 2 times more.");
    }

    @Test
    void an_entry_is_named_as_in_the_history() {
        assertThat(sentence(MessageFiles.texts()).written("Ada", "EntryMarkedEnteredInError", 12))
                .isEqualTo("Ada wrote entry 12: entry marked entered in error.");
    }

    private static AuditSentence sentence(Texts texts) {
        return new AuditSentence(texts, new Asked(texts));
    }

    private static List<String> everySentence(Texts texts) {
        var sentence = sentence(texts);
        var told = new ArrayList<String>();
        for (var access : AccessAction.values()) {
            told.add(sentence.accessed("Ada", access, HISTORY, 2));
        }
        told.add(sentence.signedIn("Ada"));
        for (var reason : RefusalReason.values()) {
            told.add(sentence.refused("Ada", "therapist", reason, "/clients/{clientId}/panels/set-goal", null));
            told.add(sentence.refused(null, null, reason, HISTORY, null));
            told.add(sentence.refused(null, "therapist", reason, HISTORY, 3));
        }
        for (var stored : StoredName.clinical().keySet()) {
            told.add(sentence.written("Ada", stored.name(), 2));
        }
        for (var event : PersonEvent.class.getPermittedSubclasses()) {
            told.add(sentence.ofPerson("Ada", "Leonie", StoredName.of(event).name()));
        }
        return told;
    }

    /** That a reason is given in words is what the page alone says. */
    private static List<String> ofSentences(Stream<String> keys) {
        return keys.filter(key -> key.startsWith("audit.") && !key.equals("audit.reason.GIVEN"))
                .toList();
    }
}
