package care.anamnesis.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.Mark;
import care.anamnesis.eventlog.proof.Checkpoint;
import care.anamnesis.eventlog.proof.Hash;
import care.anamnesis.eventlog.proof.SignatureType;
import care.anamnesis.eventlog.proof.SignedCheckpoint;
import care.anamnesis.eventlog.proof.SignerKey;
import care.anamnesis.eventlog.proving.LogProofs;
import care.anamnesis.eventlog.secret.ServiceSecrets;
import care.anamnesis.service.cli.Anamnesis;
import care.anamnesis.standalone.DemoRequests;
import care.anamnesis.standalone.Standalone;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The command line as a person uses it, on a service with the founding story. */
@TestInstance(Lifecycle.PER_CLASS)
class AnamnesisTest {
    private static final String CLIENT = DemoRequests.CLIENT;
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\./anamnesis (.*)$");
    private static final Pattern ASK = Pattern.compile("(?m)^ask \"(.*)\"$");
    private static final Pattern CURL =
            Pattern.compile("(?m)^(?:curl -s -u auditor:demo|report) (?:-H ['\"]Accept: (.*?)['\"] )?(?:-o \\S+"
                    + " )?\"?localhost:8080([^\" ]*)");
    private static final Path WALK_THROUGH = Path.of("..", "docs", "auditing.md");

    private final HttpClient http = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private ConfigurableApplicationContext service;

    private String url = "";

    private record Ended(int code, String out, String err) {}

    @BeforeAll
    void a_service(@TempDir Path data) {
        service = Standalone.application().run("--anamnesis.data=" + data, "--server.port=0", "--demo-clients=0");
        url = "http://localhost:" + service.getEnvironment().getRequiredProperty("local.server.port");
        System.setProperty("anamnesis.password", "demo");
    }

    @AfterAll
    void stop() {
        System.clearProperty("anamnesis.password");
        service.close();
    }

    @Test
    void history_tells_the_entries_that_match_of_a_client_given_by_part_of_the_name() {
        var ended = asked("history", "whitmore", "--kind", "VisitFrequencyAdjusted");

        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .contains(" 132  2025-04-07  Changed the visits from once a week to every other week")
                .contains("written 2025-04-07T")
                .contains(" by Hannah Brandt, OTR/L, therapist at position ");
    }

    @Test
    void a_name_is_found_without_its_accents_and_with_others() {
        var ended = asked("history", "whitmöre, DÁNIEL", "--kind", "VisitFrequencyAdjusted");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
    }

    @Test
    void history_as_json_is_for_programs() {
        var ended = asked("history", CLIENT, "--json", "--raw");

        var entries = JsonMapper.shared().readTree(ended.out());
        assertThat(entries).hasSize(198);
        assertThat(entries.at("/4/data/structure").stringValue()).isEqualTo("latissimus-dorsi");
    }

    @Test
    void replay_shows_what_each_entry_changed() {
        var ended = asked("replay", CLIENT, "--from", "131", "--to", "132");

        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .contains("CHANGED   /episodes/@3/findings/@5/severityNow: \"MODERATE\" -> \"MILD\"")
                .contains("ADDED     /episodes/@3/treatmentPlans/@12/frequencies/@132");
    }

    @Test
    void diff_names_the_causes_and_ends_with_1_where_there_is_a_difference() {
        var ended = asked("diff", CLIENT, "131", "132");

        assertThat(ended.code()).isOne();
        assertThat(ended.out()).contains("because of entry 132 (VisitFrequencyAdjusted on 2025-04-07");
        assertThat(asked("diff", CLIENT, "132", "132").code()).isZero();
    }

    @Test
    void a_kit_verifies_by_itself_and_is_written_into_an_empty_directory_only(@TempDir Path stick) throws Exception {
        var kit = stick.resolve("kit");
        var outside = Path.of(service.getEnvironment().getRequiredProperty("anamnesis.proof.outside"));

        var ended = asked("kit", kit.toString(), "--checkpoints", outside.toString());

        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(java(kit.resolve("Verify.java"), kit.toString())).startsWith("VERIFIED");
        assertThat(asked("kit", kit.toString()).code()).isEqualTo(2);
        assertThat(run(
                        "verify",
                        "--kit",
                        kit.toString(),
                        "--kept",
                        kit.resolve("checkpoint").toString()))
                .satisfies(it -> assertThat(it.out()).contains("the log still extends it"))
                .satisfies(it -> assertThat(it.code()).isZero());
        Files.writeString(kit.resolve("checkpoints/000000000001"), "nothing");
        assertThat(run("verify", "--kit", kit.toString()))
                .satisfies(it -> assertThat(it.out()).contains("NOT VERIFIED", "This is not a signed note."))
                .satisfies(it -> assertThat(it.code()).isOne());
        assertThat(asked("kit", stick.resolve("other").toString(), "--checkpoints", kit.toString())
                        .err())
                .contains("is no checkpoint");
    }

    @Test
    void the_log_of_the_service_verifies_and_not_with_another_key_or_checkpoint(@TempDir Path directory)
            throws IOException {
        var kept = directory.resolve("kept");
        var note = asked("note");
        assertThat(note.err()).isEmpty();
        var key = note.out()
                .lines()
                .filter(line -> line.matches("anamnesis/\\S+\\+[0-9a-f]{8}\\+\\S+"))
                .findFirst()
                .orElseThrow();
        Files.writeString(
                kept,
                note.out()
                        .lines()
                        .dropWhile(line -> !line.startsWith("anamnesis/"))
                        .limit(3)
                        .collect(Collectors.joining("\n")));

        assertThat(asked("verify", "--log", "--key", key, "--kept", kept.toString()))
                .satisfies(it -> assertThat(it.out()).startsWith("VERIFIED").contains("the log still extends it"))
                .satisfies(it -> assertThat(it.code()).isZero());

        Files.writeString(kept, Files.readString(kept).replaceFirst("\n\\d+\n", "\n2\n"));
        assertThat(asked("verify", "--log", "--kept", kept.toString()))
                .satisfies(it -> assertThat(it.out()).contains("NOT VERIFIED", "positions 1 to 2"))
                .satisfies(it -> assertThat(it.code()).isOne());
        var other = SignerKey.generate("anamnesis/other", SignatureType.ED25519).verifier();
        assertThat(asked("verify", "--log", "--key", other.toString()).code()).isEqualTo(2);
        assertThat(asked("note", "-o", directory.resolve("note.pdf").toString()).code())
                .isZero();
        assertThat(directory.resolve("note.pdf")).isNotEmptyFile();
    }

    @Test
    void a_log_in_doubt_goes_on_once_its_loss_is_accepted_by_name_and_with_the_checkpoint_that_is_given_up()
            throws IOException {
        assertThat(asked("log").code()).isZero();
        var log = service.getBean(EventLog.class);
        assertThat(log.isMissing(new Mark(1_000_000, "seen before the restore")))
                .isTrue();

        var doubted = asked("log");
        assertThat(doubted.code()).isOne();
        assertThat(doubted.out())
                .contains("NOTHING IS WRITTEN: The log does not hold what was seen at position 1000000")
                .contains("anamnesis accept-loss --head " + log.head());
        var refused = asked("history", CLIENT);
        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.err()).contains("No record is shown until that is resolved");
        assertThat(asked("accept-loss", "--head", "1", "--reason", "Not looked at")
                        .code())
                .isEqualTo(3);

        keepOutside(9_000_000);
        assertThat(asked("log").out())
                .contains("The checkpoint outside covers 9000000 events; at least " + (9_000_000 - log.head()))
                .contains("accept-loss --head " + log.head() + " --checkpoint 9000000");
        var unseen = asked("accept-loss", "--head", Long.toString(log.head()), "--reason", "The backup was older");
        assertThat(unseen.code()).isEqualTo(3);
        assertThat(unseen.err()).contains("names how many events it covers");

        var accepted = asked(
                "accept-loss",
                "--head",
                Long.toString(log.head()),
                "--checkpoint",
                "9000000",
                "--reason",
                "The backup was older");

        assertThat(accepted.err()).isEmpty();
        assertThat(accepted.code()).isZero();
        assertThat(asked("log").out()).contains("; loss accepted by auditor: The backup was older");
        assertThat(asked("rebuild", "care-plan").code()).isZero();
        assertThat(asked("history", CLIENT).code()).isZero();
    }

    /** A checkpoint of a log that is longer than the one in the database, as the log signed it. */
    private void keepOutside(long size) throws IOException {
        var origin = service.getBean(LogProofs.class).verifiers().getFirst().name();
        var signer = SignerKey.of(
                origin,
                SignatureType.ED25519,
                service.getBean(ServiceSecrets.class)
                        .all("log checkpoints", "Ed25519")
                        .getFirst()
                        .key()
                        .getEncoded());
        var outside = Path.of(service.getEnvironment().getRequiredProperty("anamnesis.proof.outside"));
        Files.writeString(
                outside.resolve("0000000000/%019d".formatted(size)),
                SignedCheckpoint.by(List.of(signer), new Checkpoint(origin, size, Hash.EMPTY))
                        .note());
    }

    @Test
    void an_export_verifies_until_somebody_changes_it(@TempDir Path directory) throws Exception {
        var bundle = directory.resolve("bundle");
        assertThat(asked("export", "Whitmore", "-o", bundle.toString()).code()).isZero();
        assertThat(asked("export", "Whitmore", "-o", bundle + ".zip").code()).isZero();

        assertThat(bundle.resolve("record.json"))
                .satisfies(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
        assertThat(run("verify", bundle.toString()).out())
                .contains("198 entries")
                .contains("198 of them are proved by the checkpoint of ")
                .contains("Nothing was changed since");
        assertThat(run("verify", bundle + ".zip").code()).isZero();
        assertThat(java(
                        bundle.resolve("proofs/Verify.java"),
                        bundle.resolve("proofs").toString(),
                        "--events"))
                .startsWith("VERIFIED")
                .contains("events       198 of 1 streams");
        assertThat(asked("verify", bundle.toString(), "--against", url).code()).isZero();

        var record = bundle.resolve("record.json");
        Files.writeString(record, Files.readString(record).replace("slight stiffness", "some stiffness"));

        var ended = run("verify", bundle.toString());
        assertThat(ended.code()).isOne();
        assertThat(ended.out()).contains("The first entry concerned is 198.");
        assertThat(asked("verify", record.toString(), "--against", url).out())
                .contains("the service: Its entry 198 is another one: data.");
    }

    @Test
    void the_form_follows_the_ending_and_nothing_is_overwritten(@TempDir Path directory) throws IOException {
        var pdf = directory.resolve("record.pdf");

        assertThat(asked("export", CLIENT, "-o", pdf.toString()).code()).isZero();
        assertThat(Files.readString(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(asked("export", CLIENT, "-o", pdf.toString()).code()).isEqualTo(2);
        assertThat(asked("export", CLIENT, "-o", directory.toString()).code()).isEqualTo(2);
        try (var left = Files.list(directory)) {
            assertThat(left).containsExactly(pdf);
        }
    }

    @Test
    void what_cannot_be_done_ends_with_a_code_of_its_own_and_a_sentence() {
        assertThat(run("history")).satisfies(it -> assertThat(it.code()).isEqualTo(2));
        assertThat(run("history", CLIENT, "--url", url))
                .isEqualTo(new Ended(
                        2,
                        "",
                        "Sign in first: anamnesis login. In a demo, name a person: --user, or the environment variable"
                                + " ANAMNESIS_USER.\n"));
        assertThat(asked("history", "Nobody")).isEqualTo(new Ended(3, "", "No client's name has “Nobody” in it.\n"));
        assertThat(run("history", CLIENT, "--url", url, "--user", "manager"))
                .isEqualTo(new Ended(3, "", "Your role may not read clinical records.\n"));
        assertThat(run("history", CLIENT, "--url", url, "--user", "stranger").code())
                .isEqualTo(3);
        assertThat(run("history", CLIENT, "--url", "http://localhost:1", "--user", "auditor"))
                .isEqualTo(new Ended(4, "", "Nothing answers at http://localhost:1.\n"));
        assertThat(run("verify", "nowhere").code()).isEqualTo(2);
    }

    @Test
    void an_operator_rebuilds_a_projection_and_finds_it_equal_to_the_log() {
        assertThat(asked("rebuild", "care-plan"))
                .satisfies(it -> assertThat(it.code()).isZero())
                .satisfies(it -> assertThat(it.out()).endsWith(" 1 rows written.\n"));
        assertThat(asked("rebuild", "care-plan", "--compare"))
                .satisfies(it -> assertThat(it.code()).isZero())
                .satisfies(it -> assertThat(it.out()).endsWith(" 0 rows differ.\n"));
        assertThat(asked("status"))
                .satisfies(it -> assertThat(it.code()).isZero())
                .satisfies(it -> assertThat(it.out()).contains("care-plan            position "));
        assertThat(asked("rebuild", "horoscope").code()).isEqualTo(3);
    }

    /** The commands of docs/auditing.md work as printed. */
    @Test
    void every_command_of_the_walk_through_is_understood(@TempDir Path directory) throws IOException {
        var page = Files.readString(WALK_THROUGH);
        var commands =
                COMMAND.matcher(page).results().map(found -> found.group(1)).toList();

        assertThat(commands).isNotEmpty();
        for (var command : commands) {
            var arguments = new ArrayList<>(List.of(command.replace("whitmore/", directory + "/w/")
                    .replace("whitmore.", directory + "/w.")
                    .replace("http://localhost:8080", url)
                    .split(" ")));
            var ended = command.startsWith("verify") && !command.contains("--")
                    ? run(arguments.toArray(String[]::new))
                    : asked(arguments.toArray(String[]::new));
            assertThat(ended.code()).as(command + ": " + ended.err()).isLessThan(2);
        }
    }

    @Test
    void every_address_of_the_walk_through_answers() throws Exception {
        var page = Files.readString(WALK_THROUGH);
        var questions =
                ASK.matcher(page).results().map(found -> asking("/api/clients/" + CLIENT + found.group(1), "*/*"));
        var downloads = CURL.matcher(page).results().map(found -> asking(found.group(2), accepted(found.group(1))));

        var requests = Stream.concat(questions, downloads).toList();

        assertThat(requests).hasSizeGreaterThan(15);
        for (var request : requests) {
            assertThat(http.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .as(request.uri().toString())
                    .isEqualTo(200);
        }
    }

    private HttpRequest asking(String address, String form) {
        var path = address.replace("$CLIENT", CLIENT);
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", DemoRequests.basic("auditor"))
                .header("Accept", form)
                .build();
    }

    private static String accepted(@Nullable String option) {
        return option == null ? "*/*" : option;
    }

    /** What a program of one file says that ends well. */
    private static String java(Path program, String... arguments) throws Exception {
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), program.toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private Ended asked(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", url, "--user", "auditor"));
        return run(all.toArray(String[]::new));
    }

    private static Ended run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Anamnesis.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Ended(code, out.toString(), err.toString());
    }
}
