package care.anamnesis.query.accountability.audit;

import care.anamnesis.events.Actor;
import care.anamnesis.query.accountability.paper.Printer;
import care.anamnesis.query.accountability.paper.Spreadsheet;
import care.anamnesis.query.http.Answers;
import care.anamnesis.query.http.Digests;
import care.anamnesis.query.words.Texts;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeTypeUtils;
import tools.jackson.databind.json.JsonMapper;

/** The report as a file. */
@Component
class AuditFile {
    /** To be asked for by this name, because a part of the report is JSON as well. */
    static final String JSON = "application/vnd.anamnesis.audit-report+json";

    private final Printer printer;
    private final Texts texts;
    private final Clock clock;

    /** What it can be written as, and how many entries one file holds at most. */
    enum Form {
        CSV(Spreadsheet.CSV.toString(), "audit-report.csv", 10_000),
        JSON(AuditFile.JSON, "audit-report.json", 10_000),
        PDF(MediaType.APPLICATION_PDF_VALUE, "audit-report.pdf", 1_000);

        private final String type;
        private final String fileName;
        private final int most;

        Form(String type, String fileName, int most) {
            this.type = type;
            this.fileName = fileName;
            this.most = most;
        }

        /** The one that somebody prefers who accepts at least one of them. */
        static Form preferred(List<MediaType> accepted) {
            MimeTypeUtils.sortBySpecificity(accepted);
            return accepted.stream()
                    .flatMap(wanted -> Arrays.stream(values()).filter(it -> wanted.isCompatibleWith(it.type())))
                    .findFirst()
                    .orElse(CSV);
        }

        MediaType type() {
            return MediaType.parseMediaType(type);
        }

        String fileName() {
            return fileName;
        }

        int most() {
            return most;
        }
    }

    AuditFile(Printer printer, Texts texts, Clock clock) {
        this.printer = printer;
        this.texts = texts;
        this.clock = clock;
    }

    private record Document(
            long upTo, String sort, AuditQuestion.Order order, Map<String, String> filters, List<AuditEntry> entries) {}

    byte[] of(Form form, AuditQuestion question, Actor reader, List<AuditEntry> entries) {
        return switch (form) {
            case CSV -> csv(entries);
            case JSON -> json(question, entries);
            case PDF -> pdf(question, reader, entries);
        };
    }

    static ResponseEntity<byte[]> answer(Form form, String fileName, byte[] content, long position) {
        return ResponseEntity.ok()
                .contentType(form.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName)
                                .build()
                                .toString())
                .header("Repr-Digest", Digests.field(Digests.sha256().digest(content)))
                .header(Answers.POSITION, Long.toString(position))
                .body(content);
    }

    byte[] csv(List<AuditEntry> entries) {
        var bytes = new ByteArrayOutputStream();
        var titles = Stream.of(
                Stream.of("position"),
                Arrays.stream(AuditColumn.values()).map(AuditColumn::title),
                Stream.of("factorSecondsBefore", "aboutName", "entry", "sentence"));
        var table = new Spreadsheet(bytes, titles.flatMap(names -> names).toList());
        for (var entry : entries) {
            var factor = entry.factor();
            table.row(
                    entry.position(),
                    entry.recordedAt(),
                    entry.occurredOn(),
                    entry.person(),
                    entry.personName(),
                    entry.role(),
                    entry.onBehalfOf(),
                    entry.clients().stream().map(UUID::toString).collect(Collectors.joining(" ")),
                    entry.about(),
                    entry.kind(),
                    entry.action(),
                    entry.access(),
                    entry.question(),
                    entry.reason(),
                    entry.times(),
                    entry.episode(),
                    entry.version(),
                    entry.purpose(),
                    entry.source(),
                    entry.correlation(),
                    factor == null ? null : factor.kind(),
                    factor == null ? null : factor.secondsBefore(),
                    entry.aboutName(),
                    entry.entry(),
                    entry.sentence());
        }
        table.flush();
        return bytes.toByteArray();
    }

    private static byte[] json(AuditQuestion question, List<AuditEntry> entries) {
        return JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(new Document(
                        question.upTo(),
                        question.sort().title(),
                        question.order(),
                        question.filter().given(),
                        entries));
    }

    private byte[] pdf(AuditQuestion question, Actor reader, List<AuditEntry> entries) {
        var now = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
        return printer.pdf(new AuditPdf(question, entries, reader, now, texts).printout());
    }
}
