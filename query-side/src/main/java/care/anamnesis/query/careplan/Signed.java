package care.anamnesis.query.careplan;

import care.anamnesis.events.Signature;
import care.anamnesis.query.record.Entry;
import java.time.LocalDate;

/** A signature under a note, with the day on which it was given. */
public record Signed(String personId, String name, String credentials, LocalDate signedOn, Entry entry)
        implements Part {

    static Signed of(Signature signature, Entry entry) {
        return new Signed(signature.personId(), signature.name(), signature.credentials(), entry.occurredOn(), entry);
    }
}
