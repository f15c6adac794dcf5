package care.anamnesis.query.accountability.audit;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.RefusalReason;
import care.anamnesis.query.words.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened, in a sentence without any content of the record, in the reader's language. */
@Component
class AuditSentence {
    private final Texts texts;
    private final Asked asked;

    AuditSentence(Texts texts, Asked asked) {
        this.texts = texts;
        this.asked = asked;
    }

    /** A person looked at something. */
    String accessed(String name, AccessAction access, String question, int clients) {
        var key = "audit.sentence." + access;
        return switch (access) {
            case READ -> texts.text(key, name, asked.inWords(question));
            case LIST, SEARCH, EXPORT ->
                texts.text(key, name, texts.text("audit.sentence.clients", clients), asked.inWords(question));
        };
    }

    String signedIn(String name) {
        return texts.text("audit.sentence.SignedIn", name);
    }

    /**
     * @param person as whom somebody tried to sign in
     * @param times how many more refusals like this one the entry stands for; strangers who repeat themselves are one
     *     entry
     */
    String refused(
            @Nullable String name,
            @Nullable String person,
            RefusalReason reason,
            String question,
            @Nullable Integer times) {
        if (name != null) {
            return texts.text(
                    "audit.sentence.AccessRefused",
                    name,
                    asked.inWords(question),
                    texts.text("audit.reason." + reason));
        }
        if (reason == RefusalReason.SIGN_IN_FAILED) {
            var whom = person == null ? texts.text("audit.sentence.anyone-known") : person;
            return texts.text("audit.sentence.sign-in-failed", asked.repeated(whom, times));
        }
        return times == null
                ? texts.text("audit.sentence.stranger")
                : texts.text("audit.sentence.stranger.repeated", times.toString());
    }

    /** A person wrote an entry into a client's record. */
    String written(String name, String kind, long version) {
        return texts.text("audit.sentence.written", name, Long.toString(version), texts.eventInSentence(kind));
    }

    /** A person wrote an entry into the record of a person of the practice. */
    String ofPerson(String name, String about, String kind) {
        return texts.text("audit.sentence.of-person", name, about, texts.eventInSentence(kind));
    }
}
