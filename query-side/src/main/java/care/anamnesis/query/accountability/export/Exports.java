package care.anamnesis.query.accountability.export;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.StoredEvent;
import care.anamnesis.eventlog.proving.LogProofs;
import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.accountability.paper.Printer;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.lookback.history.History;
import care.anamnesis.query.record.CurrentHistory;
import care.anamnesis.query.record.RecordedEvent;
import care.anamnesis.query.words.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a client's record ready to be taken away, straight from the log. */
@Component
class Exports {
    private final EventLog log;
    private final LogProofs proofs;
    private final History history;
    private final Printer printer;
    private final Texts texts;
    private final Clock clock;

    Exports(EventLog log, LogProofs proofs, History history, Printer printer, Texts texts, Clock clock) {
        this.log = log;
        this.proofs = proofs;
        this.history = history;
        this.printer = printer;
        this.texts = texts;
        this.clock = clock;
    }

    Download of(ReadScope scope, UUID clientId, ExportFormat format) {
        var export = gathered(scope, clientId);
        var form = form(export, format);
        return new Download(format, export.fileName(format), form, form.size(), export.asOf());
    }

    RecordExport gathered(ReadScope scope, UUID clientId) {
        var asOf = log.head();
        var record = scope.record(clientId).stream()
                .takeWhile(stored -> stored.position() <= asOf)
                .toList();
        if (record.isEmpty()) {
            throw Refusals.unknownClient();
        }
        var events = record.stream().map(RecordedEvent::of).toList();
        return new RecordExport(
                clientId,
                ClientName.of(CurrentHistory.of(events)),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                scope.reader(),
                asOf,
                clock.getZone().getId(),
                CarePlan.of(events).seenOn(LocalDate.now(clock)).episodes(),
                history.told(record),
                record.stream()
                        .map(StoredEvent::type)
                        .map(type -> type.revision())
                        .toList(),
                history.readNow(record),
                proof(record));
    }

    private @Nullable RecordProof proof(List<StoredEvent> record) {
        proofs.awaitCheckpoint(record.getLast().position());
        return proofs.proofs(record).map(RecordProof::of).orElse(null);
    }

    private Form form(RecordExport export, ExportFormat format) {
        return switch (format) {
            case JSON -> json(export);
            case CSV -> csv(export);
            case PDF -> pdf(export, json(export).size());
            case ZIP -> bundle(export);
        };
    }

    private static Form json(RecordExport export) {
        return out -> new RecordJson(export).writeTo(out);
    }

    private static Form csv(RecordExport export) {
        return out -> {
            var csv = new RecordCsv(out);
            new RecordJson(export).eachEntry((entry, _) -> csv.add(entry));
            csv.flush();
        };
    }

    private Form pdf(RecordExport export, Form.Size json) {
        return Form.of(printer.pdf(new RecordPdf(export, json.sha256(), texts).printout()));
    }

    private Form bundle(RecordExport export) {
        var json = Bundle.File.of(ExportFormat.JSON.file(), json(export));
        var csv = Bundle.File.of(ExportFormat.CSV.file(), csv(export));
        var pdf = Bundle.File.of(ExportFormat.PDF.file(), pdf(export, json.size()));
        var proofs = ProofFiles.inBundle(new RecordJson(export).proof());
        var listed = new ArrayList<>(List.of(
                Manifest.File.of(ExportFormat.JSON, json.size()),
                Manifest.File.of(ExportFormat.CSV, csv.size()),
                Manifest.File.of(ExportFormat.PDF, pdf.size())));
        proofs.stream()
                .filter(file -> ProofFiles.TOOLS.contains(file.name()))
                .map(Manifest.File::ofTool)
                .forEach(listed::add);
        var manifest = new Manifest(RecordJson.head(export), listed, new RecordJson(export).links());
        var files = new ArrayList<>(List.of(Bundle.File.of(Manifest.NAME, manifest::writeTo), json, csv, pdf));
        files.addAll(proofs);
        return new Bundle(files, export.exportedAt());
    }
}
