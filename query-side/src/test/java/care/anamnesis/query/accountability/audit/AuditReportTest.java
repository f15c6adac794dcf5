package care.anamnesis.query.accountability.audit;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.RandomJourney;
import care.anamnesis.query.RunningQuerySide;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** R14: the report holds exactly what is in the log, sorted and filtered by whatever is recorded. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditReportTest extends RunningQuerySide {
    private static final ZoneId PRACTICE = ZoneId.of("Europe/Berlin");
    private static final String ENTRIES = "/api/audit/entries";

    private UUID client = new UUID(0, 0);

    @BeforeEach
    void peopleWhoWriteLookAndAreRefused() {
        if (client.version() == 4) {
            return;
        }
        client = client("Robin Ashdown");
        var onBehalf = new HashMap<>(FoundingStory.provenance().toMetadata());
        onBehalf.put("onBehalfOf", "Jonas Weber");
        onBehalf.put("purpose", "PATRQT");
        onBehalf.put("factor", "PASSKEY");
        onBehalf.put("factorAge", "130");
        var other = UUID.randomUUID();
        append(other, RandomJourney.events(other, 7, 30), onBehalf);
        get("therapist", "/api/clients/" + client + "/care-plan").expectStatus().isOk();
        get("auditor", "/api/clients?limit=3").expectStatus().isOk();
        get("manager", "/api/clients/" + client).expectStatus().isForbidden();
        anyone().get().uri("/api/clients").exchange().expectStatus().isUnauthorized();
    }

    static Stream<Long> seeds() {
        return LongStream.range(0, 5L * Integer.getInteger("anamnesis.campaign", 1))
                .boxed();
    }

    static Stream<String> everyDatum() {
        return Arrays.stream(AuditColumn.values()).map(AuditColumn::title);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_report_is_the_log_filtered_and_sorted(long seed) {
        var dice = new Random(seed);
        var naive = new NaiveReport(jdbc, PRACTICE);
        var wanted = filters(dice, naive);
        var titles = everyDatum().toList();
        var sort = titles.get(dice.nextInt(titles.size()));
        var ascending = dice.nextBoolean();
        var upTo = naive.entries().size();

        var shown = pages(wanted, sort, ascending, 100 + dice.nextInt(400));

        var ofThen = shown.stream().filter(position -> position <= upTo).toList();
        assertThat(ofThen)
                .as("%s by %s %s", wanted, sort, ascending)
                .isEqualTo(naive.positions(wanted, sort, ascending, upTo));
    }

    @ParameterizedTest
    @MethodSource("everyDatum")
    void a_report_can_be_sorted_by_every_datum(String datum) {
        var naive = new NaiveReport(jdbc, PRACTICE);
        var upTo = naive.entries().size();
        var sinceTheyCame = Map.of("from", cameAt(naive));

        var shown = pages(sinceTheyCame, datum, true, 500);

        assertThat(shown.stream().filter(position -> position <= upTo).toList())
                .hasSizeGreaterThan(50)
                .isEqualTo(naive.positions(sinceTheyCame, datum, true, upTo));
    }

    /** When the people of this test began to write, look and be refused. */
    private Object cameAt(NaiveReport naive) {
        return naive.entries().stream()
                .filter(entry -> client.toString().equals(entry.get("client")))
                .findFirst()
                .map(entry -> entry.get("recordedAt"))
                .orElseThrow();
    }

    @Test
    void pages_hold_every_entry_once_while_others_write() throws Exception {
        var stop = new AtomicBoolean();
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = others.submit(() -> {
                for (var written = 0; written < 40 && !stop.get(); written++) {
                    client("Mika Lund");
                }
            });
            try {
                var first = page(Map.of(), "person", true, 100, null);
                var upTo = Long.parseLong(Objects.requireNonNull(first.position()));
                var all = new ArrayList<>(first.entries());
                for (var next = first.next(); next != null; ) {
                    var page = page(Map.of(), "person", true, 100, next);
                    all.addAll(page.entries());
                    next = page.next();
                }

                assertThat(all).hasSize((int) upTo).doesNotHaveDuplicates();
                assertThat(log.head()).isGreaterThan(upTo);
            } finally {
                stop.set(true);
                writing.get();
            }
        }
    }

    @Test
    void an_entry_tells_who_when_and_what_and_nothing_of_the_record() {
        get("therapist", "/api/clients/" + client + "/history").expectStatus().isOk();

        var entry =
                json(get("auditor", ENTRIES + "?client=" + client + "&limit=1")).at("/entries/0");

        assertThat(entry.get("person").stringValue()).isEqualTo("therapist");
        assertThat(entry.get("role").stringValue()).isEqualTo("THERAPIST");
        assertThat(entry.get("access").stringValue()).isEqualTo("READ");
        assertThat(entry.get("action").stringValue()).isEqualTo("access");
        assertThat(entry.get("question").stringValue()).isEqualTo("/api/clients/{clientId}/history");
        assertThat(entry.at("/clients/0").stringValue()).isEqualTo(client.toString());
        assertThat(entry.get("sentence").stringValue()).isEqualTo("Demo Person read the history, through the API.");
    }

    @Test
    void r21_no_answer_holds_clinical_content() {
        var report =
                json(get("auditor", ENTRIES + "?limit=500&order=ASCENDING")).toString();

        assertThat(report).contains("FindingRecorded").doesNotContain("Robin", "latissimus", "back pain");
    }

    @Test
    void an_entry_of_a_record_leads_to_the_entry_itself() {
        var entry = json(get("auditor", ENTRIES + "?client=" + client + "&version=3"))
                .at("/entries/0");

        get("auditor", entry.get("entry").stringValue()).expectStatus().isOk();
    }

    @Test
    void the_report_names_whom_it_showed_and_is_an_entry_of_the_next_one() {
        get("privacy_officer", ENTRIES + "?client=" + client + "&limit=1")
                .expectStatus()
                .isOk();

        var entry = json(get("auditor", ENTRIES + "?person=privacy_officer&limit=1"))
                .at("/entries/0");

        assertThat(entry.get("question").stringValue()).isEqualTo(ENTRIES);
        assertThat(entry.get("access").stringValue()).isEqualTo("LIST");
        assertThat(entry.at("/clients").toString()).contains(client.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"therapist", "supervisor", "manager"})
    void who_did_what_is_for_auditors_and_privacy_officers(String person) {
        get(person, ENTRIES).expectStatus().isForbidden();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=name",
                "sort=client_id",
                "sort=recordedAt;drop",
                "order=sideways",
                "limit=0",
                "limit=501",
                "after=1",
                "after=1-1-0123456789abcdef",
                "from=yesterday",
                "from=%2B1000000000-12-31T23:59:59Z",
                "occurredTo=9999-12-31",
                "kind=Nothing",
                "action=peek",
                "access=PEEK",
                "role=QUEEN",
                "client=Robin",
                "person=%00",
                "person=",
                "person=a&person=b",
                "version=0",
                "text=pain",
            })
    void a_question_that_nobody_can_mean_is_refused(String question) {
        http("auditor")
                .get()
                .uri(uri -> URI.create(uri.build() + ENTRIES + "?" + question))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody(String.class)
                .value(body -> assertThat(body).contains("urn:anamnesis:problem:malformed-request"));
    }

    @Test
    void a_cursor_fits_no_other_question() {
        var next =
                json(get("auditor", ENTRIES + "?limit=1&sort=kind")).get("next").stringValue();

        get("auditor", ENTRIES + "?limit=1&sort=kind&after=" + next)
                .expectStatus()
                .isOk();
        get("auditor", ENTRIES + "?limit=1&sort=person&after=" + next)
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void the_report_as_a_table_has_a_line_for_each_entry_and_a_digest() {
        var answer =
                file("text/csv", "?client=" + client + "&kind=FindingRecorded,GoalSet&sort=version&order=ASCENDING");

        var lines = new String(answer, StandardCharsets.UTF_8).split("\r\n", -1);
        assertThat(lines[0])
                .startsWith("\uFEFFposition,recordedAt,occurredOn,person,")
                .endsWith(",correlation,factor,factorSecondsBefore,aboutName,entry,sentence");
        assertThat(lines[1]).contains(client.toString(), "FindingRecorded", "originate");
        var entries = json(get("auditor", ENTRIES + "?client=" + client + "&kind=FindingRecorded,GoalSet"))
                .get("entries");
        assertThat(lines).hasSize(entries.size() + 2);
    }

    @Test
    void the_report_as_a_document_for_programs_holds_every_entry_and_what_was_asked() {
        var answer = file(AuditFile.JSON, "?client=" + client + "&kind=FindingRecorded,GoalSet&sort=version");

        var document = JsonMapper.shared().readTree(answer);
        assertThat(document.at("/filters/kind").stringValue()).isEqualTo("FindingRecorded,GoalSet");
        assertThat(document.get("sort").stringValue()).isEqualTo("version");
        assertThat(document.get("entries"))
                .isEqualTo(json(get(
                                "auditor",
                                ENTRIES + "?client=" + client + "&kind=FindingRecorded,GoalSet&sort=version"))
                        .get("entries"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_was_written_late_can_be_told_from_what_was_not(boolean late) {
        var naive = new NaiveReport(jdbc, PRACTICE);
        var upTo = naive.entries().size();

        var shown = pages(Map.of("late", late), "recordedAt", true, 500);

        assertThat(shown.stream().filter(position -> position <= upTo).toList())
                .isEqualTo(naive.positions(Map.of("late", late), "recordedAt", true, upTo))
                .isNotEmpty();
    }

    @Test
    void the_report_can_be_printed() throws IOException {
        try (var document = Loader.loadPDF(file("application/pdf", "?client=" + client + "&kind=FindingRecorded"))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "Audit report", "For Demo Person", "kind is FindingRecorded.", "FindingRecorded, originate")
                    .contains(client.toString())
                    .doesNotContain("latissimus");
        }
    }

    @Test
    void with_what_a_person_had_proven_who_it_is_stands_in_every_form() throws IOException {
        var question = "?purpose=PATRQT&factor=PASSKEY&version=2";

        assertThat(new String(file("text/csv", question), StandardCharsets.UTF_8))
                .contains(",PASSKEY,130,,/api/clients/");
        assertThat(json(get("auditor", ENTRIES + question))
                        .at("/entries/0/factor/secondsBefore")
                        .intValue())
                .isEqualTo(130);
        try (var document = Loader.loadPDF(file("application/pdf", question))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("passkey, 2 minutes before");
        }
    }

    @Test
    void a_report_that_no_file_holds_is_refused_and_never_cut_short() {
        var longAgo = UUID.randomUUID();
        append(longAgo, RandomJourney.events(longAgo, 3, 1_001));

        http("auditor")
                .get()
                .uri(ENTRIES + "?client=" + longAgo)
                .accept(MediaType.APPLICATION_PDF)
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @ParameterizedTest
    @CsvSource({"text/csv", "application/pdf"})
    void taking_the_report_along_is_an_export(String form) {
        file(form, "?client=" + client);

        var entry = json(get("auditor", ENTRIES + "?access=EXPORT&limit=1")).at("/entries/0");

        assertThat(entry.get("action").stringValue()).isEqualTo("extract");
        assertThat(entry.at("/clients").toString()).contains(client.toString());
    }

    private record Page(
            List<Long> entries,
            @Nullable String next,
            @Nullable String position) {}

    private List<Long> pages(Map<String, Object> wanted, String sort, boolean ascending, int limit) {
        var all = new ArrayList<Long>();
        for (@Nullable String next = null; ; ) {
            var page = page(wanted, sort, ascending, limit, next);
            all.addAll(page.entries());
            next = page.next();
            if (next == null) {
                return all;
            }
        }
    }

    private Page page(Map<String, Object> wanted, String sort, boolean ascending, int limit, @Nullable String next) {
        var asked = new LinkedHashMap<String, Object>(wanted);
        asked.put("sort", sort);
        asked.put("order", ascending ? "ASCENDING" : "DESCENDING");
        asked.put("limit", limit);
        if (next != null) {
            asked.put("after", next);
        }
        var question = asked.entrySet().stream()
                .map(each ->
                        each.getKey() + "=" + URLEncoder.encode(each.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = http("auditor")
                .get()
                .uri(uri -> URI.create(uri.build() + ENTRIES + "?" + question))
                .exchange()
                .expectStatus()
                .isOk();
        var position = answer.returnResult().getResponseHeaders().getFirst("Anamnesis-Position");
        var body = json(answer);
        return new Page(
                body.get("entries")
                        .valueStream()
                        .map(entry -> entry.get("position").longValue())
                        .toList(),
                body.path("next").isString() ? body.get("next").stringValue() : null,
                position);
    }

    /** One to three data of an entry of the log, or a period. */
    private static Map<String, Object> filters(Random dice, NaiveReport naive) {
        var example = naive.entries().get(dice.nextInt(naive.entries().size()));
        var names = example.keySet().stream()
                .filter(name -> !List.of("position", "recordedAt", "occurredOn", "clients")
                        .contains(name))
                .collect(Collectors.toCollection(ArrayList::new));
        var filters = new LinkedHashMap<String, Object>();
        IntStream.range(0, dice.nextInt(3))
                .mapToObj(_ -> names.get(dice.nextInt(names.size())))
                .forEach(name -> filters.put(name, Objects.requireNonNull(example.get(name))));
        if (dice.nextBoolean()) {
            filters.put("from", Objects.requireNonNull(example.get("recordedAt")));
        } else if (dice.nextBoolean()) {
            filters.put("to", Objects.requireNonNull(example.get("recordedAt")));
        }
        if (dice.nextInt(3) == 0) {
            filters.put("occurredTo", Objects.requireNonNull(example.get("occurredOn")));
        }
        return filters;
    }

    private byte[] file(String form, String question) {
        var answer = http("auditor")
                .get()
                .uri(ENTRIES + question)
                .accept(MediaType.parseMediaType(form))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store")
                .expectBody(byte[].class)
                .returnResult();
        var content = Objects.requireNonNull(answer.getResponseBody());
        assertThat(answer.getResponseHeaders().getFirst("Repr-Digest"))
                .isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(sha256(content)) + ":");
        return content;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
