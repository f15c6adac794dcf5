package care.anamnesis.standalone.story;

import static care.anamnesis.standalone.people.PasskeySession.JSON;
import static care.anamnesis.standalone.people.PasskeySession.expects;
import static care.anamnesis.standalone.people.PasskeySession.json;
import static java.nio.charset.StandardCharsets.UTF_8;

import care.anamnesis.standalone.people.Passkey;
import care.anamnesis.standalone.people.PasskeySession;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * What {@code docker/prove.sh} asks of a service that runs: {@code begin FILE LINK} is a practice's first day and the
 * founding story through the API; {@code check FILE}, as often as wanted, compares with what was read then, writes one
 * more entry, and signs in again. FILE keeps what was read, passkeys and sessions. A certificate to be trusted stands in
 * the file that the environment's CERTIFICATE names.
 */
public final class ProveRunning {
    private static final List<String> THERAPISTS =
            List.of("Hannah Brandt", "Ines Duarte", "Yusuf Demir", "Paula Lindqvist");
    private static final String STORY = "/api/clients/" + FoundingStory.CLIENT;
    private static final UUID OPEN = UUID.nameUUIDFromBytes("a course that goes on".getBytes(UTF_8));
    private static final String OPEN_COURSE = "/api/clients/" + OPEN;
    private static final int MOST_ENTRIES = 200;

    /** @param entries in the record of the course that goes on */
    record State(
            URI address,
            List<Passkey.Kept> passkeys,
            List<Map<String, String>> cookies,
            String carePlan,
            int history,
            int entries) {}

    private final HttpClient http;
    private final Path file;

    private ProveRunning(HttpClient http, Path file) {
        this.http = http;
        this.file = file;
    }

    public static void main(String... arguments) throws Exception {
        var proof = new ProveRunning(client(), Path.of(arguments[1]));
        switch (arguments[0]) {
            case "begin" -> proof.begin(URI.create(arguments[2]));
            case "check" -> proof.check();
            default -> throw new IllegalArgumentException("begin or check, not " + arguments[0]);
        }
    }

    private void begin(URI link) throws IOException {
        var address = URI.create(link.getScheme() + "://" + link.getAuthority());
        var officer = new PasskeySession(http, address);
        officer.accepts(link);
        var passkeys = new ArrayList<Passkey.Kept>();
        var sessions = new ArrayList<PasskeySession>();
        for (var name : THERAPISTS) {
            var therapist = new PasskeySession(http, address);
            passkeys.add(therapist.accepts(invites(officer, name)).keep());
            sessions.add(therapist);
        }
        var therapist = sessions.getFirst();
        var told = tell(therapist);
        openCourse(therapist);
        say("%d people signed in, %d commands of the founding story sent".formatted(1 + sessions.size(), told));
        var position = position(therapist.posts(OPEN_COURSE + "/commands/record-finding", finding()));
        keep(new State(
                address,
                passkeys,
                sessions.stream().map(PasskeySession::cookies).toList(),
                carePlan(therapist, position),
                entries(therapist, STORY, position),
                entries(therapist, OPEN_COURSE, position)));
    }

    private static URI invites(PasskeySession officer, String name) {
        var person = UUID.randomUUID();
        expects(
                officer.posts(
                        "/api/people",
                        Map.of(
                                "personId",
                                person,
                                "name",
                                name,
                                "credentials",
                                "OTR/L",
                                "roles",
                                List.of("THERAPIST"))),
                201);
        return URI.create(json(officer.posts("/api/people/" + person + "/invitation", Map.of()), 200)
                .get("address")
                .stringValue());
    }

    private static int tell(PasskeySession therapist) {
        var commands = FoundingStory.commands();
        for (var at = 0; at < commands.size(); at++) {
            var command = commands.get(at);
            var path =
                    command.name().equals("register-client") ? "/api/clients" : STORY + "/commands/" + command.name();
            expects(therapist.posts(path, command.body(), "founding-story-" + at), 201);
        }
        return commands.size();
    }

    private static void openCourse(PasskeySession therapist) {
        var today = LocalDate.now(ZoneOffset.UTC).toString();
        expects(
                therapist.posts(
                        "/api/clients",
                        Map.of(
                                "clientId",
                                OPEN,
                                "name",
                                "Mira Solberg",
                                "dateOfBirth",
                                "1984-09-12",
                                "registeredOn",
                                today)),
                201);
        expects(
                therapist.posts(
                        OPEN_COURSE + "/commands/open-episode",
                        Map.of(
                                "presentingComplaint",
                                "Neck pain after a fall",
                                "statedGoal",
                                "To sleep through",
                                "openedOn",
                                today)),
                201);
    }

    private static Map<String, Object> finding() {
        return Map.of(
                "structure",
                "levator-scapulae",
                "side",
                "RIGHT",
                "quality",
                "HYPERTONICITY",
                "observedOn",
                LocalDate.now(ZoneOffset.UTC).toString());
    }

    private void check() throws IOException {
        var state = JSON.readValue(Files.readAllBytes(file), State.class);
        var cookies = new ArrayList<Map<String, String>>();
        for (var at = 0; at < state.passkeys().size(); at++) {
            var person =
                    new PasskeySession(http, state.address(), state.cookies().get(at));
            json(person.asks("/api/clients", "application/json"), 200); // the session of before goes on
            if (at == 0) {
                person.opens("/");
                nothingIsLost(person, state);
            }
            person.signsIn(Passkey.from(state.passkeys().get(at)));
            cookies.add(person.cookies());
        }
        keep(new State(
                state.address(), state.passkeys(), cookies, state.carePlan(), state.history(), state.entries() + 1));
    }

    private static void nothingIsLost(PasskeySession therapist, State state) {
        var position = position(therapist.posts(OPEN_COURSE + "/commands/record-finding", finding()));
        same("the care plan of the founding story", state.carePlan(), carePlan(therapist, position));
        same("its history", state.history(), entries(therapist, STORY, position));
        same("the course that goes on", state.entries() + 1, entries(therapist, OPEN_COURSE, position));
        same("the page", true, therapist.opens("/clients/" + OPEN).contains("Mira Solberg"));
        var paper = expects(therapist.asks(STORY + "/export", "application/pdf"), 200)
                .body();
        same("the paper", "25504446", HexFormat.of().formatHex(Arrays.copyOf(paper, 4)));
        say("nothing is lost: %d and %d entries".formatted(state.history(), state.entries() + 1));
    }

    private static void same(String what, Object before, Object now) {
        if (!before.equals(now)) {
            throw new AssertionError("%s was %s and is %s".formatted(what, before, now));
        }
    }

    private static String carePlan(PasskeySession person, long position) {
        return json(person.asks(STORY + "/care-plan", "application/json", position), 200)
                .toString();
    }

    private static int entries(PasskeySession person, String client, long position) {
        return json(person.asks(client + "/history?limit=" + MOST_ENTRIES, "application/json", position), 200)
                .get("entries")
                .size();
    }

    private static long position(HttpResponse<byte[]> answer) {
        return expects(answer, 201)
                .headers()
                .firstValueAsLong("Anamnesis-Position")
                .orElseThrow();
    }

    private void keep(State state) throws IOException {
        Files.write(file, JSON.writeValueAsBytes(state));
    }

    private static void say(String sentence) {
        IO.println(sentence);
    }

    private static HttpClient client() throws GeneralSecurityException, IOException {
        var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10));
        var certificate = System.getenv("CERTIFICATE");
        return (certificate == null ? client : client.sslContext(trusting(Path.of(certificate)))).build();
    }

    private static SSLContext trusting(Path certificate) throws GeneralSecurityException, IOException {
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (var pem = Files.newInputStream(certificate)) {
            trusted.setCertificateEntry(
                    "proxy", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
