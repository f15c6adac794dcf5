package care.anamnesis.query.careplan;

import care.anamnesis.query.careplan.Due.What;
import care.anamnesis.query.careplan.Due.Why;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A client's request for amendment is answered within 60 days, or by the day of its one extension (R23). */
final class AmendmentClock {
    private AmendmentClock() {}

    static Stream<Due> due(List<AmendmentRequest> requests, LocalDate day) {
        return requests.stream()
                .filter(request -> !request.receivedOn().isAfter(day) && !request.isDecidedBy(day))
                .map(request -> Due.by(
                        request.dueOn(),
                        day,
                        What.AMENDMENT_REQUEST,
                        null,
                        request.requestId(),
                        request.extension() == null ? Why.AWAITS_ANSWER : Why.AWAITS_ANSWER_EXTENDED));
    }
}
