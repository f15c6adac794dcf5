package care.anamnesis.query.accountability.export;

import care.anamnesis.query.accountability.paper.Spreadsheet;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The record as a table, one line for each entry, made from the JSON alone. */
final class RecordCsv {
    private static final List<String> COLUMNS = List.of(
            "version",
            "position",
            "event",
            "revision",
            "occurredOn",
            "recordedAt",
            "late",
            "actorId",
            "actorName",
            "actorRole",
            "onBehalfOf",
            "purpose",
            "reason",
            "episodeId",
            "corrects",
            "correctedBy",
            "enteredInError",
            "sentence",
            "data",
            "chain");

    private final Spreadsheet sheet;

    RecordCsv(OutputStream out) {
        sheet = new Spreadsheet(out, COLUMNS);
    }

    void add(JsonNode entry) {
        sheet.row(COLUMNS.stream().map(column -> cell(entry, column)).toArray());
    }

    void flush() {
        sheet.flush();
    }

    private static @Nullable Object cell(JsonNode entry, String column) {
        return switch (column) {
            case "actorId" -> plain(entry.at("/actor/id"));
            case "actorName" -> plain(entry.at("/actor/name"));
            case "actorRole" -> plain(entry.at("/actor/role"));
            case "correctedBy" ->
                String.join(
                        " ",
                        entry.path(column).valueStream().map(JsonNode::asString).toList());
            default -> plain(entry.path(column));
        };
    }

    private static @Nullable Object plain(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        return value.isString() ? value.stringValue() : (Object) value;
    }
}
