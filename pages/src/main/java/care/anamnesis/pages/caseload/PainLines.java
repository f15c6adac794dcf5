package care.anamnesis.pages.caseload;

import care.anamnesis.pages.record.Sparkline;
import care.anamnesis.query.practice.caseload.ClientSummary;
import care.anamnesis.query.practice.caseload.PainTrend;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How the pain of clients in a list went. */
final class PainLines {
    private PainLines() {}

    static Map<UUID, Sparkline> of(List<ClientSummary> clients) {
        var lines = new HashMap<UUID, Sparkline>();
        clients.forEach(client ->
                Optional.ofNullable(client.pain()).ifPresent(pain -> lines.put(client.clientId(), line(pain))));
        return lines;
    }

    private static Sparkline line(PainTrend pain) {
        return Sparkline.of(
                PainTrend.INSTRUMENT,
                pain.scores().stream()
                        .map(it -> new Sparkline.Score(it.measuredOn(), it.score()))
                        .toList());
    }
}
