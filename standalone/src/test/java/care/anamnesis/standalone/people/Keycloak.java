package care.anamnesis.standalone.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keycloak on this machine, with the realm that docker/compose.yaml gives it and some accounts. */
final class Keycloak implements AutoCloseable {
    static final String SECRET = "a-secret-between-keycloak-and-this-test";
    static final String PASSWORD = "correct horse battery staple";

    private static final Path REALM = Path.of("..", "docker", "keycloak", "practice-realm.json");
    private static final String ADMIN = "admin";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final String address;

    /**
     * @param home where Keycloak is unpacked
     * @param service the address of the service, which Keycloak tells who has signed out
     */
    Keycloak(Path home, int port, String service, List<String> people) throws IOException {
        address = "http://127.0.0.1:" + port;
        forget(home.resolve("data"));
        var realms = Files.createDirectories(home.resolve("data/import"));
        Files.writeString(realms.resolve("practice-realm.json"), realm(people));
        var start = new ProcessBuilder(
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=" + address);
        start.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m",
                        "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD,
                        "ANAMNESIS_CLIENT_SECRET", SECRET,
                        "ANAMNESIS_ADDRESS", service,
                        "ANAMNESIS_BACK_CHANNEL", service));
        process = start.redirectErrorStream(true).start();
        waitUntilItListens();
    }

    private static void forget(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var files = Files.walk(directory)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String realm(List<String> people) throws IOException {
        var realm = (ObjectNode) JsonMapper.shared().readTree(Files.readString(REALM));
        var users = realm.putArray("users");
        for (var person : people) {
            users.addPOJO(Map.of(
                    "username",
                    person,
                    "enabled",
                    true,
                    "emailVerified",
                    true,
                    "email",
                    person + "@example.org",
                    "firstName",
                    person,
                    "lastName",
                    "Example",
                    "credentials",
                    List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))));
        }
        return realm.toString();
    }

    /** Reads on to the end, since nobody else takes what it writes. */
    private void waitUntilItListens() throws IOException {
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        var said = new StringBuilder();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.contains("Listening on:")) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
                return;
            }
        }
        throw new IllegalStateException("Keycloak has not started:\n" + said);
    }

    String issuer() {
        return address + "/realms/practice";
    }

    /** The administrator of the provider ends every session of a person there. */
    void endsSessionsOf(String person) throws IOException, InterruptedException {
        var token = json(HttpRequest.newBuilder(URI.create(address + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                ADMIN,
                                "password",
                                PASSWORD)))))
                .get("access_token")
                .stringValue();
        var users = address + "/admin/realms/practice/users";
        var id = json(HttpRequest.newBuilder(URI.create(users + "?exact=true&username=" + person))
                        .header("Authorization", "Bearer " + token))
                .get(0)
                .get("id")
                .stringValue();
        var ended = http.send(
                HttpRequest.newBuilder(URI.create(users + "/" + id + "/logout"))
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        if (ended.statusCode() != 204) {
            throw new IllegalStateException("Keycloak answered " + ended.statusCode() + " " + ended.body());
        }
    }

    private JsonNode json(HttpRequest.Builder request) throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(http.send(request.build(), BodyHandlers.ofString()).body());
    }

    private static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        http.close();
    }
}
