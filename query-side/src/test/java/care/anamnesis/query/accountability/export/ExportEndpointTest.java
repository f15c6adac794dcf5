package care.anamnesis.query.accountability.export;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.ClientEvent.ClientRegistered;
import care.anamnesis.events.EpisodeEvent.CarePaused;
import care.anamnesis.events.EpisodeEvent.EpisodeOpened;
import care.anamnesis.events.PauseReason;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.RunningQuerySide;
import care.anamnesis.query.accountability.paper.Spreadsheet;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportEndpointTest extends RunningQuerySide {
    private UUID client = UUID.randomUUID();

    @BeforeEach
    void a_record() {
        append(client, ExportedRecord.events(client));
    }

    @Test
    void the_json_holds_every_entry_as_the_history_tells_it_and_says_what_it_is() {
        var export = JsonMapper.shared().readTree(export("application/json"));
        var history = json(get("auditor", "/api/clients/" + client + "/history?raw=true&limit=200"));

        assertThat(export.get("format").stringValue()).isEqualTo("care.anamnesis.record");
        assertThat(export.get("formatVersion").intValue()).isOne();
        assertThat(export.get("clientId").stringValue()).isEqualTo(client.toString());
        assertThat(export.at("/client/name").stringValue()).isEqualTo("Zoë Łuczak");
        assertThat(export.at("/exportedBy/role").stringValue()).isEqualTo("AUDITOR");
        assertThat(export.get("exportedAt").stringValue()).endsWith("Z");
        assertThat(export.get("asOfPosition").longValue())
                .isGreaterThanOrEqualTo(
                        log.last(client.toString()).orElseThrow().position());
        assertThat(export.get("entries")).hasSize(ExportedRecord.ENTRIES);
        for (var i = 0; i < ExportedRecord.ENTRIES; i++) {
            assertThat(plain(export.get("entries").get(i)))
                    .containsAllEntriesOf(plain(history.get("entries").get(i)));
        }
        assertThat(export.at("/entries/0/revision").stringValue()).isEqualTo("1");
    }

    @Test
    void the_csv_has_a_line_for_each_entry_that_parses_back_and_runs_no_formula() throws IOException {
        var entries = JsonMapper.shared().readTree(export("application/json")).get("entries");
        var lines = lines(export("text/csv"));

        assertThat(lines).hasSize(ExportedRecord.ENTRIES);
        for (var i = 0; i < ExportedRecord.ENTRIES; i++) {
            var entry = entries.get(i);
            var line = lines.get(i);
            assertThat(line.getField("version")).isEqualTo(entry.get("version").asString());
            assertThat(line.getField("recordedAt"))
                    .isEqualTo(entry.get("recordedAt").stringValue());
            assertThat(line.getField("actorName"))
                    .isEqualTo(entry.at("/actor/name").stringValue());
            assertThat(Spreadsheet.restored(line.getField("sentence")))
                    .isEqualTo(entry.get("sentence").stringValue());
            assertThat(JsonMapper.shared().readTree(line.getField("data"))).isEqualTo(entry.get("data"));
        }
        assertThat(lines.get(25).getField("reason")).isEqualTo("'=Misread the scale");
        assertThat(lines.get(10).getField("correctedBy")).isEqualTo("26");
    }

    @Test
    void the_pdf_tells_each_entry_and_what_became_of_the_corrected_ones() throws IOException {
        var entries = JsonMapper.shared().readTree(export("application/json")).get("entries");
        try (var pdf = Loader.loadPDF(export("application/pdf"))) {
            var text = words(new PDFTextStripper().getText(pdf));

            assertThat(entries)
                    .allSatisfy(entry -> assertThat(text)
                            .contains(words(entry.get("sentence").stringValue())));
            assertThat(text)
                    .contains(words("Reads now: Pain, numeric rating scale: 8.5 on a scale from 0 to 10."
                            + " It happened on 4 March 2025."))
                    .contains(words("Amended by entry 26, Thea Lindqvist, therapist"))
                    .contains(words("Entered in error by entry 27"))
                    .contains(words("Subjective: Slept better. Plan: Continue."))
                    .contains(words("Record of Zoë Łuczak, born 2 April 1979"))
                    .contains(words("Page 1 of " + pdf.getNumberOfPages()));
        }
    }

    @Test
    void the_pdf_says_on_its_first_page_that_care_is_paused() throws IOException {
        client = UUID.randomUUID();
        var day = LocalDate.of(2025, 6, 2);
        append(
                client,
                List.of(
                        new ClientRegistered(client, "Zoë Łuczak", LocalDate.of(1979, 4, 2), day),
                        new EpisodeOpened(client, FoundingStory.EPISODE, "Back pain", "To run", day),
                        new CarePaused(
                                client,
                                FoundingStory.EPISODE,
                                PauseReason.SURGERY,
                                "Knee",
                                day.plusDays(40),
                                day.plusDays(9))));

        try (var pdf = Loader.loadPDF(export("application/pdf"))) {
            assertThat(words(new PDFTextStripper().getText(pdf)))
                    .contains(words("paused since 11 Jun 2025, expected back on 12 Jul 2025"))
                    .contains(words("Paused care from 11 June 2025 (surgery). Noted: “Knee”."));
        }
    }

    @Test
    void the_bundle_holds_the_manifest_first_and_the_three_forms_of_the_same() throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(export("application/zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).startsWith("manifest.json", "record.json", "record.csv", "record.pdf");
        assertThat(names.stream().filter(name -> name.endsWith(".tlog-proof"))).hasSize(ExportedRecord.ENTRIES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/csv", "application/pdf", "application/zip"})
    void every_form_comes_with_its_digest_its_length_and_a_name_that_tells_nothing(String form) throws Exception {
        var answer = asked(form);
        var body = Objects.requireNonNull(answer.getResponseBody());
        var digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(body));

        var headers = answer.getResponseHeaders();
        assertThat(headers.getFirst("Repr-Digest")).isEqualTo("sha-256=:" + digest + ":");
        assertThat(headers.getContentLength()).isEqualTo(body.length);
        assertThat(headers.getFirst("Cache-Control")).isEqualTo("no-store");
        assertThat(headers.getFirst("Anamnesis-Position")).matches("\\d+");
        assertThat(headers.getContentDisposition().getFilename())
                .startsWith("record-" + client + "-v" + ExportedRecord.ENTRIES + ".");
        assertThat(String.valueOf(headers.getContentType())).startsWith(form);
    }

    @Test
    void a_manager_exports_nothing_and_what_is_not_offered_or_not_there_is_refused() {
        var address = "/api/clients/" + client + "/export";
        http("manager").get().uri(address).exchange().expectStatus().isForbidden();
        http("auditor")
                .get()
                .uri(address)
                .header("Accept", "text/html")
                .exchange()
                .expectStatus()
                .isEqualTo(406);
        http("auditor").get().uri(address + "?from=1").exchange().expectStatus().isBadRequest();
        http("auditor")
                .get()
                .uri("/api/clients/" + UUID.randomUUID() + "/export")
                .header("Accept", "application/pdf")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private byte[] export(String form) {
        return Objects.requireNonNull(asked(form).getResponseBody());
    }

    private EntityExchangeResult<byte[]> asked(String form) {
        return http("auditor")
                .get()
                .uri("/api/clients/" + client + "/export")
                .header("Accept", form)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult();
    }

    private static List<NamedCsvRecord> lines(byte[] csv) throws IOException {
        try (var reader = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(new ByteArrayInputStream(csv))) {
            return reader.stream().toList();
        }
    }

    private static Map<String, JsonNode> plain(JsonNode entry) {
        var fields = new TreeMap<String, JsonNode>();
        entry.propertyStream().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    /** Lines break where they must. */
    private static String words(String text) {
        return text.replaceAll("\\s+", "");
    }
}
