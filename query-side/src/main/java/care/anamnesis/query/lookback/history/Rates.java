package care.anamnesis.query.lookback.history;

import care.anamnesis.events.Dose;
import care.anamnesis.events.VisitFrequency;
import org.springframework.stereotype.Component;

/** {@code @howOften} in templates: frequencies and doses in the words of the history. */
@Component("howOften")
public class Rates {
    public String of(VisitFrequency frequency) {
        return HowOften.of(frequency);
    }

    public String of(Dose dose) {
        return HowOften.of(dose);
    }
}
