package care.anamnesis.standalone.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.TestDatabase;
import care.anamnesis.service.cli.Anamnesis;
import care.anamnesis.standalone.Standalone;
import care.anamnesis.standalone.browser.Device;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** A practice whose people sign in at a real Keycloak. It runs with {@code -Pkeycloak}, which brings Keycloak along. */
@Tag("keycloak")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakTest {
    /** While colours fade into those of the other theme, their contrast says nothing. */
    private static final String ANIMATED = """
            () => Promise.allSettled(document.getAnimations()
                .filter(it => it.effect.getComputedTiming().endTime !== Infinity).map(it => it.finished))""";

    private static final UUID HANNAH = new UUID(0x7000, 1);
    private static final String OFFICER = "tomasz";
    private static final String THERAPIST = "hannah";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext service;

    @SuppressWarnings("NullAway.Init")
    private static Keycloak keycloak;

    @SuppressWarnings("NullAway.Init")
    private static String address;

    @SuppressWarnings("NullAway.Init")
    private static Device officer;

    @SuppressWarnings("NullAway.Init")
    private static Device hannah;

    @BeforeAll
    static void a_new_practice_with_a_provider() throws Exception {
        var port = freePort();
        address = "http://localhost:" + port;
        keycloak = new Keycloak(
                Path.of(System.getProperty("keycloak.home")), freePort(), address, List.of(OFFICER, THERAPIST));
        var secret = Files.writeString(directory.resolve("client-secret"), Keycloak.SECRET);
        var settings = new ArrayList<>(List.of(
                "server.port=" + port,
                "anamnesis.identity=oidc",
                "anamnesis.address=" + address,
                "anamnesis.oidc.issuer=" + keycloak.issuer(),
                "anamnesis.oidc.client-id=anamnesis",
                "anamnesis.oidc.client-secret-file=" + secret,
                "anamnesis.oidc.name=Keycloak"));
        TestDatabase.fresh().register((name, value) -> settings.add(name + "=" + value));
        Files.write(directory.resolve("anamnesis.properties"), settings);
        service = Standalone.application().run("--spring.config.additional-location=file:" + directory + "/");
        officer = new Device(true);
        hannah = new Device(true);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    static void end() throws Exception {
        for (var it : Arrays.asList(officer, hannah, service, keycloak)) {
            if (it != null) { // nothing of it is there if Keycloak has not started
                it.close();
            }
        }
    }

    @Test
    @Order(1)
    void the_first_officer_follows_the_link_of_the_server_and_signs_in_with_his_account() throws Exception {
        var secret = Files.writeString(directory.resolve("secret"), TestDatabase.SECRETS);
        var out = new StringWriter();
        var ended = Anamnesis.run(
                new PrintWriter(out, true),
                new PrintWriter(out, true),
                "people",
                "invite-first-officer",
                "--name",
                "Tomasz Zielinski",
                "--url",
                address,
                "--secret-file",
                secret.toString());
        assertThat(ended).as(out.toString()).isZero();
        var link =
                out.toString().lines().filter(line -> line.startsWith(address)).findFirst();

        officer.goesTo(link.orElseThrow());
        assertThat(officer.page().locator("h1")).hasText("Welcome, Tomasz Zielinski");
        isInOrder(officer);
        officer.page().getByText("Continue at Keycloak").click();
        signsInAtKeycloak(officer.page(), OFFICER);

        assertThat(officer.page().locator("header.shell")).containsText("Tomasz Zielinski");
        isInOrder(officer.goesTo(address + "/account"));
    }

    @Test
    @Order(2)
    void a_therapist_with_an_account_sees_nothing_before_she_is_invited_and_works_after_it() {
        hannah.goesTo(address + "/operations");
        assertThat(hannah.page().locator("h1")).hasText("Sign in");
        isInOrder(hannah);
        hannah.page().getByText("Continue at Keycloak").click();
        signsInAtKeycloak(hannah.page(), THERAPIST);
        assertThat(hannah.page().locator("main [role=alert]")).containsText("belongs to nobody who works here");
        isInOrder(hannah);

        assertThat(sends(officer, "/api/people", """
                {"personId": "%s", "name": "Hannah Brandt", "credentials": "OTR/L", "roles": ["THERAPIST"]}\
                """.formatted(HANNAH))).isEqualTo(201);
        officer.goesTo(address + "/people/" + HANNAH);
        officer.page().getByText("Make a link").click();
        hannah.goesTo(officer.page().locator("a.selectable").textContent());
        hannah.page().getByText("Continue at Keycloak").click();
        hannah.page().locator("#password").fill(Keycloak.PASSWORD);
        hannah.page().locator("#kc-login").click();

        assertThat(hannah.page().locator("header.shell")).containsText("Hannah Brandt");
        assertThat(asks(hannah, "/api/clients")).isEqualTo(200);
        isInOrder(officer.goesTo(address + "/people/" + HANNAH));
        assertThat(officer.page().locator("main")).containsText(keycloak.issuer());
    }

    @Test
    @Order(3)
    void who_proved_long_ago_who_she_is_signs_in_again_in_a_window_to_discharge_and_loses_no_word() {
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
        provedBefore(Duration.ofMinutes(6), HANNAH);

        page.getByText("Discharge the client").click();
        assertThat(page.locator("#proving")).containsText("sign in again at the identity provider");
        isInOrder(hannah);
        var window = page.waitForPopup(
                () -> page.getByText("Continue in a new window").click());
        window.locator("#password").fill(Keycloak.PASSWORD);
        window.locator("#kc-login").click();

        page.waitForURL("**/clients/" + client);
        var discharged = log().stream(client.toString(), 1, 100).getLast();
        assertThat(discharged.type().name()).isEqualTo("ClientDischarged");
        assertThat(discharged.metadata()).containsEntry("factor", "OIDC").containsKey("factorMeans");
        assertThat(Integer.parseInt(discharged.metadata().get("factorAge"))).isLessThan(300);
    }

    @Test
    @Order(4)
    void who_signs_out_here_is_signed_out_at_keycloak() {
        var page = hannah.page();
        page.locator("header.shell details summary").last().click();
        page.locator("form[action$='/sign-out'] [type=submit]").click();
        page.waitForURL("**/sign-in?problem=signed-out");
        assertThat(page.locator("main")).containsText("You have signed out");
        isInOrder(hannah);

        page.getByText("Continue at Keycloak").click();
        signsInAtKeycloak(page, THERAPIST);
        assertThat(page.locator("header.shell")).containsText("Hannah Brandt");
    }

    @Test
    @Order(5)
    void a_session_that_keycloak_ends_ends_here_at_once() throws Exception {
        assertThat(asks(hannah, "/api/clients")).isEqualTo(200);

        keycloak.endsSessionsOf(THERAPIST);

        assertThat(asks(hannah, "/api/clients")).isEqualTo(401);
        assertThat(asks(officer, "/account/proof")).isEqualTo(200);
    }

    @Test
    @Order(6)
    void a_therapist_who_has_left_is_told_so_by_an_account_that_opens_nothing() {
        hannah.goesTo(address + "/sign-in");
        hannah.page().getByText("Continue at Keycloak").click();
        signsInAtKeycloak(hannah.page(), THERAPIST);
        assertThat(hannah.page().locator("header.shell")).containsText("Hannah Brandt");

        assertThat(sends(officer, "/api/people/" + HANNAH + "/commands/deactivate-person", """
                {"reason": "She works elsewhere from now on."}"""))
                .isEqualTo(201);

        assertThat(asks(hannah, "/api/clients")).isEqualTo(401);
        hannah.goesTo(address + "/sign-in");
        hannah.page().getByText("Continue at Keycloak").click();
        assertThat(hannah.page().locator("main [role=alert]")).containsText("belongs to nobody who works here");
    }

    private static void signsInAtKeycloak(Page page, String person) {
        page.locator("#username").fill(person);
        page.locator("#password").fill(Keycloak.PASSWORD);
        page.locator("#kc-login").click();
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
                    .as(device.page().url().split("[#?]", 2)[0])
                    .isEmpty();
        }
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

    @SuppressWarnings("unchecked")
    private static void provedBefore(Duration before, UUID person) {
        var sessions =
                (FindByIndexNameSessionRepository<Session>) service.getBean(FindByIndexNameSessionRepository.class);
        for (var session : sessions.findByPrincipalName(person.toString()).values()) {
            var context = requireNonNull(session.<SecurityContext>getAttribute("SPRING_SECURITY_CONTEXT"));
            var principal =
                    requireNonNull(requireNonNull(context.getAuthentication()).getPrincipal());
            var factor = FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY)
                    .issuedAt(Instant.now().minus(before))
                    .build();
            session.setAttribute(
                    "SPRING_SECURITY_CONTEXT",
                    new SecurityContextImpl(
                            UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of(factor))));
            sessions.save(session);
        }
    }

    private static EventLog log() {
        return service.getBean(EventLog.class);
    }
}
