package care.anamnesis.standalone.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.PastLog;
import care.anamnesis.eventlog.TestDatabase;
import care.anamnesis.events.AccessEvent.AccessRefused;
import care.anamnesis.events.AccessEvent.SignedIn;
import care.anamnesis.events.ClientEvent.ClientRegistered;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.PersonEvent.PersonInvited;
import care.anamnesis.events.Role;
import care.anamnesis.service.cli.Anamnesis;
import care.anamnesis.service.session.PasskeyDomain;
import care.anamnesis.standalone.Standalone;
import care.anamnesis.standalone.StandaloneProcess;
import care.anamnesis.standalone.browser.Device;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.BufferedReader;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import tools.jackson.databind.JsonNode;

/**
 * The first day of a practice: the officer is invited on the server, and invites a therapist. The browser plays their
 * devices.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PasskeysTest {
    /** While colours fade into those of the other theme, their contrast says nothing. */
    private static final String ANIMATED = """
            () => Promise.allSettled(document.getAnimations()
                .filter(it => it.effect.getComputedTiming().endTime !== Infinity).map(it => it.finished))""";

    private static final UUID HANNAH = new UUID(0x4000, 1);
    private static final UUID NOOR = new UUID(0x4000, 2);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext service;

    @SuppressWarnings("NullAway.Init")
    private static String address;

    private static final Duration LONG_AGO = Duration.ofMinutes(61);

    @SuppressWarnings("NullAway.Init")
    private static Path secret;

    @SuppressWarnings("NullAway.Init")
    private static Device officer;

    @SuppressWarnings("NullAway.Init")
    private static Device hannah;

    private record Ended(int code, String out, String err) {}

    @BeforeAll
    static void a_new_practice() throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        address = "http://localhost:" + port;
        secret = Files.writeString(directory.resolve("secret"), TestDatabase.SECRETS);
        var settings = new ArrayList<>(List.of(
                "server.port=" + port,
                "anamnesis.identity=embedded",
                "anamnesis.address=" + address,
                "anamnesis.live.beat=500ms",
                // only what was made old is old, however slow the machine
                "anamnesis.step-up.within=1h"));
        TestDatabase.fresh().register((name, value) -> settings.add(name + "=" + value));
        Files.write(directory.resolve("anamnesis.properties"), settings);
        service = Standalone.application().run("--spring.config.additional-location=file:" + directory + "/");
    }

    @AfterAll
    static void end() {
        officer.close();
        hannah.close();
        service.close();
    }

    @Test
    @Order(0)
    void a_stranger_who_asks_for_ever_new_challenges_and_answers_none_does_not_fill_the_tables() throws Exception {
        try (var http = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral("127.0.0.9"))
                .build()) {
            var page = http.send(
                    HttpRequest.newBuilder(URI.create(address + "/sign-in")).build(), BodyHandlers.ofString());
            var token = page.body()
                    .split("name=\"csrf\"", -1)[1]
                    .split("content=\"", -1)[1]
                    .split("\"", -1)[0];
            var cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";", -1)[0];
            var question = HttpRequest.newBuilder(URI.create(address + "/sign-in/passkey/question"))
                    .header("Cookie", cookie)
                    .header("X-CSRF-TOKEN", token)
                    .POST(BodyPublishers.noBody())
                    .build();
            var asked = 0;
            var answer = http.send(question, BodyHandlers.ofString());
            while (answer.statusCode() == 200 && asked < 500) {
                asked++;
                answer = http.send(question, BodyHandlers.ofString());
            }

            assertThat(asked).isBetween(60, 120);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(429);
            assertThat(answer.body()).contains("urn:anamnesis:problem:too-many-challenges");
            assertThat(answer.headers().firstValue("Retry-After").map(Integer::parseInt))
                    .hasValueSatisfying(seconds -> assertThat(seconds).isBetween(1, 5));
            assertThat(service.getBean("signInClient", JdbcClient.class)
                            .sql("select count(*) from challenge")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(asked);
        }
    }

    @Test
    @Order(1)
    void the_first_officer_is_invited_on_the_server_and_registers_a_passkey() {
        var ended = asked("people", "invite-first-officer", "--name", "Tomasz Zielinski");

        assertThat(ended.code()).as(ended.err()).isZero();
        var link = ended.out().lines().filter(line -> line.startsWith(address)).findFirst();
        officer = new Device(true).goesTo(link.orElseThrow());
        assertThat(officer.page().locator("h1")).hasText("Welcome, Tomasz Zielinski");
        isInOrder(officer);
        officer.page().getByLabel("Name of this device").fill("Laptop");
        officer.page().getByText("Register a passkey").last().click();
        assertThat(officer.page().locator("header.shell")).containsText("Tomasz Zielinski");

        officer.goesTo(link.orElseThrow());
        assertThat(officer.page().locator("main [role=alert]")).containsText("This invitation is not valid");
    }

    @Test
    @Order(2)
    void nobody_is_invited_on_the_server_again() {
        var ended = asked("people", "invite-first-officer", "--name", "Somebody Else");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("has a privacy officer");
        assertThat(new PasskeyDomain(service.getBean("signInClient", JdbcClient.class)).remembered())
                .as("the domain to which the passkey of the first officer belongs")
                .contains("localhost");
    }

    @Test
    @Order(3)
    void who_has_signed_out_signs_in_by_the_passkey_and_reaches_the_page_that_was_wanted() {
        signsOut(officer);
        officer.goesTo(address + "/operations");
        assertThat(officer.page().locator("h1")).hasText("Sign in");
        isInOrder(officer);

        signsIn(officer);

        officer.page().waitForURL(address + "/operations");
        assertThat(log().byStream(null, log().head(), SignedIn.class, 10)).hasSize(2);
    }

    @Test
    @Order(4)
    void a_person_with_one_passkey_is_asked_for_a_second_one_and_can_remove_it_but_not_the_last() {
        var page = officer.goesTo(address + "/account").page();
        assertThat(page.locator("[role=status]").first()).containsText("Register a second one");
        assertThat(page.getByText("Remove")).hasCount(0);
        isInOrder(officer);

        officer.takesASecurityKey();
        page.locator("#passkey-label").fill("Key in the drawer");
        page.getByText("Register another passkey").click();

        assertThat(page.locator("[aria-labelledby=passkeys-title] li strong"))
                .hasText(new String[] {"Laptop", "Key in the drawer"});
        assertThat(page.locator("[aria-labelledby=passkeys-title] li").last()).containsText("on a security key");
        isInOrder(officer);
        page.locator("summary").getByText("Rename").last().click();
        page.getByLabel("New name of Key in the drawer").fill("Key in the safe");
        page.locator("form[action$='/label'] button").last().click();
        assertThat(page.locator("[aria-labelledby=passkeys-title] li strong").last())
                .hasText("Key in the safe");

        page.getByText("Remove").click();
        assertThat(page.locator("[aria-labelledby=passkeys-title] li strong")).hasText(new String[] {"Laptop"});
        signsOut(officer);
        signsIn(officer);
        assertThat(officer.page().locator("main [role=alert]")).containsText("not known here");
    }

    @Test
    @Order(5)
    void a_person_sees_where_she_is_signed_in_and_ends_a_session() {
        officer.usesItselfAgain();
        signsIn(officer);
        officer.page().waitForURL(url -> !url.contains("/sign-in"));
        var former = officer.page().context().cookies();
        officer.page().context().clearCookies();
        signsIn(officer.goesTo(address + "/sign-in"));
        officer.page().waitForURL(url -> !url.contains("/sign-in"));

        var sessions = officer.goesTo(address + "/account").page().locator("[aria-labelledby=sessions-title] li");
        assertThat(sessions).hasCount(2);
        assertThat(sessions.first()).containsText("this browser");
        assertThat(sessions.last()).containsText("Chrome on Linux");
        sessions.last().getByText("End").click();

        assertThat(sessions).hasCount(1);
        officer.page().context().clearCookies();
        officer.page().context().addCookies(former);
        assertThat(asks(officer, "/api/clients")).isEqualTo(401);
        signsIn(officer.goesTo(address + "/sign-in"));
        officer.page().waitForURL(url -> !url.contains("/sign-in"));
    }

    @Test
    @Order(6)
    void a_device_that_does_not_verify_who_is_there_opens_nothing() {
        try (var careless = new Device(false)) {
            careless.goesTo(address + "/sign-in");
            careless.page().getByText("Sign in with a passkey").click();

            assertThat(careless.page().locator("main [role=alert]")).containsText("No passkey was used");
        }
    }

    @Test
    @Order(7)
    void a_therapist_who_is_invited_by_the_officer_registers_a_passkey_and_works() {
        assertThat(sends(officer, "/api/people", """
                {"personId": "%s", "name": "Hannah Brandt", "credentials": "OTR/L", "roles": ["THERAPIST"]}\
                """.formatted(HANNAH))).isEqualTo(201);
        officer.goesTo(address + "/people/" + HANNAH);
        officer.page().getByText("Make a link").click();
        assertThat(officer.page().locator("svg.qr path")).hasAttribute("d", Pattern.compile("M\\d+ \\d+h1v1h-1z.*"));
        isInOrder(officer);

        hannah = new Device(true).goesTo(officer.page().locator("a.selectable").textContent());
        hannah.page().getByLabel("Name of this device").fill("Phone");
        hannah.page().locator("[data-passkey-use]").click();

        assertThat(hannah.page().locator("header.shell")).containsText("Hannah Brandt");
        assertThat(asks(hannah, "/api/clients")).isEqualTo(200);
    }

    @Test
    @Order(8)
    void who_proved_long_ago_who_she_is_uses_her_passkey_again_to_discharge_and_loses_no_word() {
        var client = UUID.randomUUID();
        var today = LocalDate.now(ZoneId.systemDefault());
        assertThat(sends(hannah, "/api/clients", """
                {"clientId": "%s", "name": "Jonas Weber", "dateOfBirth": "1979-04-02", "registeredOn": "%s"}\
                """.formatted(client, today))).isEqualTo(201);
        assertThat(sends(hannah, "/api/clients/" + client + "/commands/open-episode", """
                {"episodeId": "%s", "presentingComplaint": "Back pain", "statedGoal": "To sleep", "openedOn": "%s"}\
                """.formatted(
                                UUID.randomUUID(), today)))
                .isEqualTo(201);
        var page = hannah.goesTo(address + "/clients/" + client + "/discharge").page();
        page.locator("#discharge-summary").fill("Moved to another town.");
        page.locator("#discharge-reason").selectOption("OTHER");
        page.getByText("Review", new Page.GetByTextOptions().setExact(true)).click();
        provedBefore(LONG_AGO, HANNAH);

        page.getByText("Discharge the client").click();
        assertThat(page.locator("#proving")).containsText("Confirm that it is you");
        isInOrder(hannah);
        page.locator("#proving").getByText("Cancel").click();
        assertThat(page.locator("[data-notice=problem]")).containsText("Nothing was recorded");
        assertThat(page.locator("#discharge-summary")).hasValue("Moved to another town.");
        page.locator("[data-send-again]").first().click();
        page.locator("#proving").getByText("Use my passkey").click();

        page.waitForURL("**/clients/" + client);
        var discharged = log().stream(client.toString(), 1, 100).getLast();
        assertThat(discharged.type().name()).isEqualTo("ClientDischarged");
        assertThat(discharged.metadata()).containsEntry("factor", "PASSKEY");
        assertThat(Integer.parseInt(discharged.metadata().get("factorAge"))).isLessThan(300);
    }

    @Test
    @Order(9)
    void an_officer_who_proved_long_ago_who_she_is_uses_her_passkey_again_to_change_roles() {
        isInOrder(officer.goesTo(address + "/people"));
        isInOrder(officer.goesTo(address + "/people/" + HANNAH + "/details"));
        isInOrder(officer.goesTo(address + "/people/" + HANNAH + "/recovery"));
        var page = officer.goesTo(address + "/people/" + HANNAH).page();
        provedBefore(LONG_AGO, idOfOfficer());
        page.locator("[name=roles][value=MANAGER]").check();
        page.getByLabel("Reason").first().fill("She runs the office as well.");
        page.locator("form[action$='/privileges'] button").click();
        page.locator("#proving").getByText("Use my passkey").click();

        assertThat(page.locator(".page-head")).containsText("Practice manager");
    }

    @Test
    @Order(10)
    void a_person_with_two_roles_acts_in_one_at_a_time_and_the_log_names_it() {
        switchesTo("Practice manager");
        assertThat(asks(hannah, "/api/clients")).isEqualTo(403);
        assertThat(log().byStream(null, log().head(), AccessRefused.class, 100))
                .anySatisfy(refused -> assertThat(refused.read().metadata())
                        .containsEntry("actorId", HANNAH.toString())
                        .containsEntry("actorRole", "MANAGER"));

        switchesTo("Therapist");
        assertThat(asks(hannah, "/api/clients")).isEqualTo(200);
    }

    private static void switchesTo(String role) {
        hannah.goesTo(address + "/account");
        hannah.page().locator("header.shell details summary").last().click();
        hannah.page().getByText("Switch to: " + role).click();
        assertThat(hannah.page().locator("header.shell .person-name small")).hasText(role);
    }

    @Test
    @Order(11)
    void a_recovery_code_lets_a_person_register_a_passkey_once_and_does_nothing_else() {
        var page = hannah.goesTo(address + "/account").page();
        page.getByText("Make recovery codes").click();
        assertThat(page.locator("code.selectable")).hasCount(10);
        isInOrder(hannah);
        var code = page.locator("code.selectable").first().textContent();

        try (var newPhone = new Device(true)) {
            var there = newPhone.goesTo(address + "/sign-in").page();
            there.getByText("I have lost my passkeys").click();
            isInOrder(newPhone);
            there.getByLabel("Code").fill(code.toUpperCase(Locale.ROOT).replace("-", " "));
            there.getByText("Continue").click();
            assertThat(there.locator("h1")).hasText("Welcome, Hannah Brandt");
            assertThat(asks(newPhone, "/api/clients")).isEqualTo(401);
            there.getByLabel("Name of this device").fill("New phone");
            there.locator("[data-passkey-use]").click();
            assertThat(there.locator("header.shell")).containsText("Hannah Brandt");
            newPhone.goesTo(address + "/account");
            assertThat(there.locator("[aria-labelledby=passkeys-title] li strong"))
                    .hasText(new String[] {"Phone", "New phone"});
            assertThat(there.locator("[aria-labelledby=codes-title]")).containsText("9 codes are left");
            there.context().clearCookies();
            newPhone.goesTo(address + "/sign-in/recovery");
            there.getByLabel("Code").fill(code);
            there.getByText("Continue").click();
            assertThat(there.locator("main [role=alert]")).containsText("not known, or was used");
        }
    }

    @Test
    @Order(12)
    void the_command_line_works_for_a_person_who_lets_it_in_her_browser_until_she_ends_it() throws Exception {
        System.setProperty("anamnesis.configuration", directory.toString());
        try (var told = new PipedReader();
                var telling = new PipedWriter(told)) {
            var login = CompletableFuture.supplyAsync(() ->
                    Anamnesis.run(new PrintWriter(telling, true), new PrintWriter(telling), "login", "--url", address));
            var shown = new BufferedReader(told);
            assertThat(shown.readLine()).contains("compare the code");
            var page = hannah.goesTo(shown.readLine().strip()).page();
            var code = shown.readLine().strip();
            assertThat(page.getByLabel("Code")).hasValue(code);
            isInOrder(hannah);
            page.locator("main button.primary").click();
            assertThat(page.locator("code.selectable")).hasText(code);
            assertThat(page.locator("main")).containsText("only if you have started this program yourself");
            isInOrder(hannah);
            page.locator("main button").getByText("Let it work for me").click();
            assertThat(page.locator("main [role=status]")).containsText("The program works for you");
            isInOrder(hannah);

            assertThat(login).succeedsWithin(Duration.ofSeconds(60)).isEqualTo(0);
            try (var kept = Files.walk(directory.resolve("anamnesis"))) {
                assertThat(kept.filter(Files::isRegularFile)
                                .filter(it -> it.toString().endsWith(".json")))
                        .singleElement()
                        .satisfies(
                                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                        .isEqualTo("rw-------"));
            }
            var history = asked("history", "weber");
            assertThat(history.code()).as(history.err()).isZero();
            assertThat(history.out()).contains("Hannah Brandt");

            var programs = hannah.goesTo(address + "/account").page().locator("[aria-labelledby=programs-title] li");
            assertThat(programs).hasCount(1);
            isInOrder(hannah);
            programs.locator("button").click();
            assertThat(programs).hasCount(0);
            assertThat(asked("history", "weber"))
                    .isEqualTo(new Ended(3, "", "Your login has ended. Sign in again: anamnesis login\n"));
        } finally {
            System.clearProperty("anamnesis.configuration");
        }
    }

    @Test
    @Order(12)
    void a_program_gets_a_token_only_as_it_should_and_a_secret_that_is_used_again_ends_it() throws Exception {
        var cli = "client_id=anamnesis-command-line";
        assertThat(tokens("device_authorization", "client_id=another&scope=read&device=x"))
                .isEqualTo("invalid_client");
        assertThat(tokens("device_authorization", cli + "&scope=all&device=x")).isEqualTo("invalid_scope");
        assertThat(tokens("device_authorization", cli + "&scope=read&device=x%0Ay"))
                .isEqualTo("invalid_request");
        assertThat(tokens("token", cli + "&grant_type=password&username=a&password=b"))
                .isEqualTo("unsupported_grant_type");
        assertThat(tokens("token?grant_type=refresh_token", cli)).isEqualTo("invalid_request");
        assertThat(tokens("token", cli + "&grant_type=refresh_token&grant_type=refresh_token"))
                .isEqualTo("invalid_request");
        assertThat(tokens("token", cli + "&grant_type=refresh_token&refresh_token=guessed"))
                .isEqualTo("invalid_grant");

        var asked = PasskeySession.JSON.readTree(tokens("device_authorization", cli + "&scope=read&device=Laptop"));
        var polling = cli + "&grant_type=urn:ietf:params:oauth:grant-type:device_code&device_code="
                + asked.get("device_code").stringValue();
        assertThat(tokens("token", polling)).isEqualTo("authorization_pending");
        assertThat(tokens("token", polling)).isEqualTo("slow_down");
        var page = hannah.goesTo(asked.get("verification_uri").stringValue()).page();
        page.getByLabel("Code").fill("BBBB-BBBB");
        page.locator("main button.primary").click();
        assertThat(page.locator("main")).containsText("No program waits with this code");
        page.getByLabel("Code")
                .fill(asked.get("user_code")
                        .stringValue()
                        .toLowerCase(Locale.ROOT)
                        .replace("-", " "));
        page.locator("main button.primary").click();
        page.locator("main button").getByText("Let it work for me").click();
        assertThat(page.locator("main [role=status]")).containsText("The program works for you");
        var first = PasskeySession.JSON.readTree(tokens("token", polling));
        assertThat(tokens("token", polling)).as("told once").isEqualTo("expired_token");

        var going = cli + "&grant_type=refresh_token&refresh_token=";
        var second = PasskeySession.JSON.readTree(
                tokens("token", going + first.get("refresh_token").stringValue()));
        assertThat(withToken(second)).isEqualTo(200);
        assertThat(tokens("token", going + first.get("refresh_token").stringValue()))
                .isEqualTo("invalid_grant");
        assertThat(tokens("token", going + second.get("refresh_token").stringValue()))
                .as("whoever used the first one again")
                .isEqualTo("invalid_grant");
        assertThat(withToken(second)).as("nor does what it was given").isEqualTo(401);

        asked = PasskeySession.JSON.readTree(tokens("device_authorization", cli + "&scope=read&device=Laptop"));
        hannah.goesTo(asked.get("verification_uri_complete").stringValue());
        page.locator("main button.primary").click();
        page.locator("main button").getByText("Refuse").click();
        assertThat(page.locator("main [role=status]")).containsText("The program was refused");
        assertThat(tokens(
                        "token",
                        cli + "&grant_type=urn:ietf:params:oauth:grant-type:device_code&device_code="
                                + asked.get("device_code").stringValue()))
                .isEqualTo("access_denied");
        try (var http = HttpClient.newHttpClient()) {
            var keys = http.send(
                    HttpRequest.newBuilder(URI.create(address + "/oauth2/jwks")).build(), BodyHandlers.ofString());
            assertThat(keys.body()).contains("\"crv\":\"P-256\"").doesNotContain("\"d\":");
        }
    }

    /** What is answered: the error in one word, or all of it. */
    private static String tokens(String path, String form) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(address + "/oauth2/" + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            return answer.statusCode() == 200
                    ? answer.body()
                    : PasskeySession.JSON.readTree(answer.body()).get("error").stringValue();
        }
    }

    private static int withToken(JsonNode answer) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(address + "/api/clients"))
                                    .header(
                                            "Authorization",
                                            "Bearer "
                                                    + answer.get("access_token").stringValue())
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    @Order(13)
    void one_of_two_nodes_dies_and_the_session_that_began_there_goes_on_at_the_other() throws Exception {
        var ines = UUID.randomUUID();
        assertThat(sends(officer, "/api/people", """
                {"personId": "%s", "name": "Ines Duarte", "credentials": "OTR/L", "roles": ["THERAPIST"]}""".formatted(ines))).isEqualTo(201);
        officer.goesTo(address + "/people/" + ines);
        officer.page().getByText("Make a link").click();
        var link = URI.create(officer.page().locator("a.selectable").textContent());
        var client = Map.of("name", "Mira Solberg", "dateOfBirth", "1984-09-12", "registeredOn", "2025-01-08");
        try (var http = HttpClient.newHttpClient();
                var dying = StandaloneProcess.on(
                        directory.resolve("other"),
                        "--spring.config.additional-location=file:" + directory + "/",
                        "--server.port=0")) {
            var port = Pattern.compile("port (\\d+)").matcher(dying.says("Tomcat started on port"));
            assertThat(port.find()).isTrue();
            dying.says("Started Standalone");
            var there = new PasskeySession(http, URI.create("http://localhost:" + port.group(1)));
            there.accepts(link, Passkey.at(address, "localhost"));
            var first = PasskeySession.json(there.posts("/api/clients", client, "typed-once"), 201);

            dying.kill();
            var here = new PasskeySession(http, URI.create(address), there.cookies());
            here.opens("/");
            var again = here.posts("/api/clients", client, "typed-once");

            assertThat(PasskeySession.json(again, 201).get("clientId")).isEqualTo(first.get("clientId"));
            assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
            var record = "/api/clients/" + first.get("clientId").stringValue() + "/care-plan";
            var position =
                    again.headers().firstValueAsLong("Anamnesis-Position").orElseThrow();
            assertThat(here.asks(record, "application/json", position).statusCode())
                    .isEqualTo(200);
            assertThat(log().byStream(null, log().head(), SignedIn.class, 100))
                    .filteredOn(signedIn ->
                            ines.toString().equals(signedIn.read().metadata().get("actorId")))
                    .as("nobody had to sign in again")
                    .hasSize(1);
        }
    }

    @Test
    @Order(14)
    void a_page_that_is_told_of_news_is_told_no_more_when_its_session_has_ended() throws Exception {
        var client = log().byStream(null, log().head(), ClientRegistered.class, 1)
                .getFirst()
                .streamId();
        var session = hannah.page().context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        try (var http = HttpClient.newHttpClient()) {
            var line = http.send(
                    HttpRequest.newBuilder(URI.create(address + "/clients/" + client + "/live"))
                            .header("Cookie", session)
                            .build(),
                    BodyHandlers.ofLines());
            assertThat(line.statusCode()).isEqualTo(200);

            hannah.goesTo(address + "/account");
            signsOut(hannah);

            assertThat(CompletableFuture.supplyAsync(() -> line.body().count())).succeedsWithin(Duration.ofSeconds(60));
        }
        signsIn(hannah.goesTo(address + "/sign-in"));
        hannah.page().waitForURL(url -> !url.contains("/sign-in"));
    }

    @Test
    @Order(15)
    void an_approved_recovery_leads_by_its_link_to_a_new_passkey() {
        assertThat(sends(officer, "/api/people", """
                {"personId": "%s", "name": "Noor Haan", "credentials": "OTD", "roles": ["SUPERVISOR"]}\
                """.formatted(NOOR))).isEqualTo(201);
        try (var noor = new Device(true)) {
            registers(noor, linkFor("/people/" + NOOR), "Laptop");
            var page = noor.page();
            page.locator(".shell-nav").getByText("People").click();
            isInOrder(noor);
            page.locator("main").getByText("Hannah Brandt").first().click();
            page.getByLabel("Reason").fill("Her phone was stolen.");
            page.locator("form[action$='/recovery'] button").click();
            assertThat(page.locator("main")).containsText("You have requested it");
        }
        officer.goesTo(address + "/people/" + HANNAH + "/recovery");
        officer.page().locator("form[action$='/approval'] button").click();
        assertThat(officer.page().locator("main")).containsText("Access was approved");
        assertThat(asks(hannah, "/api/clients")).isEqualTo(401);

        registers(hannah, linkFor("/people/" + HANNAH + "/recovery"), "Another phone");

        assertThat(hannah.page().locator("header.shell")).containsText("Hannah Brandt");
        assertThat(asks(hannah, "/api/clients")).isEqualTo(200);
        hannah.goesTo(address + "/account");
        assertThat(hannah.page().locator("[aria-labelledby=passkeys-title] li strong"))
                .hasText(new String[] {"Another phone"});
        isInOrder(officer.goesTo(address + "/people/" + HANNAH + "/left-behind"));
        isInOrder(officer.goesTo(address + "/audit"));
        assertThat(officer.page().locator("main table")).containsText("Hannah Brandt");
    }

    private static String linkFor(String path) {
        officer.goesTo(address + path);
        officer.page().getByText("Make a link").click();
        return officer.page().locator("a.selectable").textContent();
    }

    private static void registers(Device device, String link, String name) {
        device.goesTo(link).page().getByLabel("Name of this device").fill(name);
        device.page().locator("[data-passkey-use]").click();
        assertThat(device.page().locator("header.shell")).isVisible();
    }

    @Test
    @Order(16)
    void a_therapist_works_until_she_is_deactivated() {
        assertThat(sends(officer, "/api/people/" + HANNAH + "/commands/deactivate-person", """
                {"reason": "She works elsewhere from now on."}"""))
                .isEqualTo(201);

        assertThat(rows("spring_session", "principal_name", HANNAH)).isZero();
        assertThat(rows("user_credentials join user_entities on id = user_entity_user_id", "name", HANNAH))
                .isZero();
        assertThat(asks(hannah, "/api/clients")).isEqualTo(401);
        signsIn(hannah.goesTo(address + "/sign-in"));
        assertThat(hannah.page().locator("main [role=alert]")).containsText("not known here");
    }

    @Test
    @Order(6)
    void nothing_of_the_demo_is_there() throws Exception {
        assertThat(service.getBeansOfType(Object.class).values())
                .extracting(bean -> bean.getClass().getPackageName())
                .doesNotContain(
                        "care.anamnesis.standalone.people",
                        "care.anamnesis.standalone.practice",
                        "care.anamnesis.standalone.story",
                        "care.anamnesis.standalone.opening");
        assertThat(service.getBeanProvider(PastLog.class).stream())
                .as("a log into which the past can be played")
                .isEmpty();
        assertThat(log().byStream(null, log().head(), ClinicalEvent.class, 1)).isEmpty();
        try (var http = HttpClient.newHttpClient()) {
            var asDemo = HttpRequest.newBuilder(URI.create(address + "/api/clients"))
                    .header(
                            "Authorization",
                            "Basic " + Base64.getEncoder().encodeToString("therapist:demo".getBytes(UTF_8)))
                    .build();

            assertThat(http.send(asDemo, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(401);
        }
    }

    private static void isInOrder(Device device) {
        device.takesPictures();
        for (var theme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            device.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
            device.page().evaluate(ANIMATED);
            assertThat(new AxeBuilder(device.page())
                            .setLegacyMode(true)
                            .analyze()
                            .getViolations())
                    .as(device.page().url().split("#", 2)[0])
                    .isEmpty();
        }
    }

    private static void signsOut(Device device) {
        device.page().locator("header.shell details summary").last().click();
        device.page().locator("form[action$='/sign-out'] [type=submit]").click();
        device.page().waitForURL("**/sign-in?problem=signed-out");
    }

    private static void signsIn(Device device) {
        device.page().getByText("Sign in with a passkey").click();
    }

    private static int asks(Device device, String path) {
        return (int) device.page()
                .evaluate("async path => (await (await import('/js/frame/asking.js')).ask(path)).status", path);
    }

    private static int sends(Device device, String path, String body) {
        return (int) device.page().evaluate("""
                        async ([path, body]) => (await (await import("/js/frame/asking.js")).ask(path, {method: "POST", body,
                            headers: {"Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID()}})).status""", List.of(path, body));
    }

    private static UUID idOfOfficer() {
        return log().byStream(null, log().head(), PersonInvited.class, 10).stream()
                .map(event -> (PersonInvited) event.read().payload())
                .filter(invited -> invited.roles().contains(Role.PRIVACY_OFFICER))
                .findFirst()
                .orElseThrow()
                .personId();
    }

    /** As if she had last used a passkey so long ago. */
    @SuppressWarnings("unchecked")
    private static void provedBefore(Duration before, UUID person) {
        var sessions =
                (FindByIndexNameSessionRepository<Session>) service.getBean(FindByIndexNameSessionRepository.class);
        for (var session : sessions.findByPrincipalName(person.toString()).values()) {
            var context = requireNonNull(session.<SecurityContext>getAttribute("SPRING_SECURITY_CONTEXT"));
            var principal =
                    requireNonNull(requireNonNull(context.getAuthentication()).getPrincipal());
            var factor = FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.WEBAUTHN_AUTHORITY)
                    .issuedAt(Instant.now().minus(before))
                    .build();
            session.setAttribute(
                    "SPRING_SECURITY_CONTEXT",
                    new SecurityContextImpl(
                            UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of(factor))));
            sessions.save(session);
        }
    }

    private static long rows(String tables, String column, UUID person) {
        return JdbcClient.create(service.getBean("signInSource", DataSource.class))
                .sql("select count(*) from %s where %s = ?".formatted(tables, column))
                .param(person.toString())
                .query(Long.class)
                .single();
    }

    private static EventLog log() {
        return service.getBean(EventLog.class);
    }

    private static Ended asked(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", address));
        if (arguments[0].equals("people")) {
            all.addAll(List.of("--secret-file", secret.toString()));
        }
        var code = Anamnesis.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
        return new Ended(code, out.toString(), err.toString());
    }
}
