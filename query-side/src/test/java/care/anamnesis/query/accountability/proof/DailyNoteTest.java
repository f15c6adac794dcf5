package care.anamnesis.query.accountability.proof;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.eventlog.proof.Checkpoint;
import care.anamnesis.eventlog.proof.Hash;
import care.anamnesis.eventlog.proof.SignatureType;
import care.anamnesis.eventlog.proof.SignedCheckpoint;
import care.anamnesis.eventlog.proof.SignerKey;
import care.anamnesis.query.accountability.paper.OnPaper;
import care.anamnesis.query.words.MessageFiles;
import care.anamnesis.query.words.PseudoLanguage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class DailyNoteTest {
    private static final String LOG = "anamnesis/0b5e7c1e-9d8f-4a63-9c0a-6f1d2b3c4d5e";
    private static final SignerKey KEY = SignerKey.of(LOG, SignatureType.ED25519, new byte[32]);
    private static final SignedCheckpoint SIGNED =
            SignedCheckpoint.by(List.of(KEY), new Checkpoint(LOG, 1_234, Hash.EMPTY));

    private final PseudoLanguage messages = new PseudoLanguage();
    private final NotePaper paper = new NotePaper(
            DailyNote.of(SIGNED, Instant.parse("2026-03-02T18:00:00Z"), List.of(KEY.verifier())),
            MessageFiles.texts(messages));

    @Test
    void every_text_of_the_message_file_is_on_paper_and_in_the_mail() {
        OnPaper.texts(paper.printout(), messages);

        assertThat(messages.used()).containsAll(texts());

        assertThat(paper.text()).contains(SIGNED.note(), KEY.verifier().toString());
    }

    private static List<String> texts() {
        return ResourceBundle.getBundle("messages", Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith("paper.note"))
                .toList();
    }
}
