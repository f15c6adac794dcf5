package care.anamnesis.query.accountability.export;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CorrectionEvent.EntryAmended;
import care.anamnesis.events.CorrectionEvent.EntryMarkedEnteredInError;
import care.anamnesis.events.OutcomeEvent.ClientReportRecorded;
import care.anamnesis.query.FoundingStory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A record with all that is hard to export: a formula, diacritics, an amendment, and an entry in error. */
final class ExportedRecord {
    static final String FORMULA = "=HYPERLINK(\"http://x\",\"Größe ≥ ½\")";
    static final int ENTRIES = 27;

    private ExportedRecord() {}

    static List<ClinicalEvent> events(UUID client) {
        var events = new ArrayList<>(FoundingStory.events(client, "Zoë Łuczak"));
        var day = LocalDate.of(2025, 9, 20);
        events.add(new ClientReportRecorded(client, FoundingStory.EPISODE, FORMULA, day));
        events.add(new EntryAmended(
                client,
                11,
                fields("{\"score\":7,\"measuredOn\":\"2025-03-03\"}"),
                fields("{\"score\":8.50,\"measuredOn\":\"2025-03-04\"}"),
                "=Misread the scale",
                day));
        events.add(new EntryMarkedEnteredInError(client, 14, "Another client", day));
        return events;
    }

    private static ObjectNode fields(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json);
    }
}
