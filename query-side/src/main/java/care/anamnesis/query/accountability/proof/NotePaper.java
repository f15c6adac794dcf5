package care.anamnesis.query.accountability.proof;

import care.anamnesis.query.accountability.paper.Printout;
import care.anamnesis.query.accountability.paper.Sheet;
import care.anamnesis.query.words.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A daily note in words: as a page to print, and as a text to mail. */
final class NotePaper {
    private final DailyNote note;
    private final Texts texts;

    NotePaper(DailyNote note, Texts texts) {
        this.note = note;
        this.texts = texts;
    }

    Printout printout() {
        var title = texts.text("paper.note");
        return new Printout(
                title,
                title + " · " + note.origin(),
                note.signedAt(),
                List.of(new Sheet(
                        "proof/note",
                        Map.of("note", note, "events", events(), "signedAt", texts.inUtc(note.signedAt())))));
    }

    String text() {
        return String.join(
                        "\n",
                        texts.text("paper.note"),
                        "",
                        line("paper.note.log", note.origin()),
                        line("paper.note.events", events()),
                        line("paper.note.root", note.root()),
                        line("paper.note.signed", texts.inUtc(note.signedAt())),
                        "",
                        texts.text("paper.note.checkpoint"),
                        "",
                        note.checkpoint(),
                        texts.text("paper.note.key"),
                        "",
                        note.keys().stream()
                                .map(key -> key.key() + "\n" + texts.text("paper.note.fingerprint") + "\n"
                                        + key.fingerprint() + "\n")
                                .collect(Collectors.joining("\n")),
                        texts.text("paper.note.use"),
                        texts.text("paper.note.compare"),
                        texts.text("paper.note.code"),
                        "")
                + "\n" + note.code().blocks();
    }

    private String events() {
        return texts.text("paper.note.count", note.size());
    }

    private String line(String label, String value) {
        return "%-10s %s".formatted(texts.text(label), value);
    }
}
