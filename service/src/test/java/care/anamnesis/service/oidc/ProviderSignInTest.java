package care.anamnesis.service.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import care.anamnesis.command.PersonCommands.ActivatePerson;
import care.anamnesis.command.PersonCommands.InviteFirstOfficer;
import care.anamnesis.command.PersonCommands.RegisterPasskey;
import care.anamnesis.command.asking.Personnel;
import care.anamnesis.command.person.PeopleOfLog;
import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.TestDatabase;
import care.anamnesis.events.Actor;
import care.anamnesis.events.PasskeyKind;
import care.anamnesis.events.Role;
import care.anamnesis.service.Service;
import care.anamnesis.service.cli.Anamnesis;
import care.anamnesis.service.invitation.Invitations;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** An owner and a therapist of a practice sign in at its identity provider, and others try. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProviderSignInTest {
    private static final TestProvider PROVIDER = new TestProvider();
    private static final UUID OLIVE = new UUID(0x6000, 1);
    private static final UUID HANNAH = new UUID(0x6000, 2);
    private static final String OWNER = "olive-at-the-provider";
    private static final String THERAPIST = "hannah-at-the-provider";

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext service;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static URI address;

    @SuppressWarnings("NullAway.Init")
    private static TestBrowser olive;

    @BeforeAll
    static void a_practice_with_a_provider_and_nobody_in_it() {
        var settings = new ArrayList<>(List.of(
                "--anamnesis.identity=oidc",
                "--anamnesis.address=http://localhost:8080",
                "--anamnesis.oidc.issuer=" + PROVIDER.issuer(),
                "--anamnesis.oidc.client-id=" + TestProvider.CLIENT,
                "--anamnesis.oidc.client-secret=" + TestProvider.SECRET,
                "--anamnesis.oidc.acr-values=2 3",
                "--anamnesis.limits.failures.together=1000",
                "--anamnesis.limits.challenges.at-once=20",
                "--anamnesis.query.wait=60s",
                "--management.server.port=0",
                "--server.port=0"));
        TestDatabase.fresh().register((name, value) -> settings.add("--" + name + "=" + value));
        service = Service.application("service,operators", Service.class).run(settings.toArray(String[]::new));
        address = URI.create("http://localhost:" + service.getEnvironment().getProperty("local.server.port"));
        olive = new TestBrowser(address);
    }

    @AfterAll
    static void end() {
        olive.close();
        service.close();
        PROVIDER.close();
    }

    @Test
    @Order(1)
    void an_officer_who_used_a_passkey_until_now_is_invited_on_the_server_and_links_her_account() throws Exception {
        works(OLIVE, "Olive Hart");

        assertThat(invitesFirstOfficer("Somebody Else")).isEqualTo(3);
        assertThat(invitesFirstOfficer("Olive Hart")).isZero();
        var invitation =
                "{\"token\": \"%s\"}".formatted(invitations().make(OLIVE).token());
        assertThat(olive.reads("/invitation")
                        .sends("/invitation/offer", invitation)
                        .body())
                .contains("Olive Hart");

        var asked = sentBy(olive.sends("/invitation", invitation).body());

        assertThat(TestProvider.asked(asked))
                .containsEntry("prompt", "login")
                .containsEntry("max_age", "0")
                .containsEntry("acr_values", "2 3")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", "http://localhost:8080/sign-in/provider/back");
        var arrived = olive.opens(PROVIDER.answer(asked, token(OWNER, asked)));
        assertThat(arrived.statusCode()).as(arrived.body()).isEqualTo(302);
        assertThat(olive.asks("/api/clients")).isEqualTo(200);
        assertThat(service.getBean(EventLog.class).stream(OLIVE.toString(), 1, 9))
                .extracting(event -> event.type().name())
                .containsExactly("PersonInvited", "PersonActivated", "PasskeyRegistered", "AccountLinked");
        assertThat(service.getBean(EventLog.class).stream(OLIVE.toString(), 1, 9)
                        .getLast()
                        .payload()
                        .toString())
                .contains(PROVIDER.issuer())
                .doesNotContain(OWNER);
        assertThat(new TestBrowser(address)
                        .sends("/invitation/offer", invitation)
                        .statusCode())
                .as("the invitation again")
                .isEqualTo(401);
    }

    @Test
    @Order(2)
    void somebody_who_is_invited_cannot_link_the_account_of_a_colleague() {
        actsAs(olive, Role.PRIVACY_OFFICER);
        assertThat(olive.sends("/api/people", """
                {"personId": "%s", "name": "Hannah Brandt", "credentials": "OTR/L", "roles": ["THERAPIST"]}\
                """.formatted(HANNAH)).statusCode())
                .isEqualTo(201);
        var invitation =
                "{\"token\": \"%s\"}".formatted(invitations().make(HANNAH).token());
        try (var hannah = new TestBrowser(address)) {
            var wrong = sentBy(hannah.sends("/invitation", invitation).body());
            var refused = hannah.opens(PROVIDER.answer(wrong, token(OWNER, wrong)));
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("belongs to another person of the practice");
            assertThat(hannah.asks("/api/clients")).isEqualTo(401);

            var right = sentBy(hannah.sends("/invitation", invitation).body());
            hannah.opens(PROVIDER.answer(right, token(THERAPIST, right)));
            assertThat(hannah.asks("/api/clients")).isEqualTo(200);
        }
    }

    @Test
    @Order(3)
    void somebody_with_an_account_that_is_not_linked_is_told_what_to_do_and_sees_nothing() {
        try (var stranger = new TestBrowser(address)) {
            var asked = stranger.isSentFrom("/sign-in/provider");

            var refused = stranger.opens(PROVIDER.answer(asked, token("somebody", asked)));

            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("follow the link of your invitation");
            assertThat(stranger.asks("/api/clients")).isEqualTo(401);
            assertThat(TestProvider.asked(asked)).doesNotContainKey("prompt").containsEntry("max_age", "43200");
            assertThat(TestProvider.asked(stranger.isSentFrom("/sign-in/provider?again=true")))
                    .containsEntry("prompt", "login");
        }
    }

    @Test
    @Order(13)
    void sign_ins_that_are_begun_and_not_finished_are_limited() {
        try (var hasty = new TestBrowser(address)) {
            for (var i = 0; i < 20; i++) {
                hasty.opens("/sign-in/provider");
            }

            var refused = hasty.opens("/sign-in/provider");

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.body()).contains("Too many attempts");
        }
    }

    static Stream<Arguments> tokensThatOpenNothing() {
        return Stream.of(
                row("forged", asked -> PROVIDER.forged(claims(asked).build())),
                row("unsigned", asked -> TestProvider.unsigned(claims(asked).build())),
                row(
                        "by the shared secret",
                        asked -> TestProvider.bySecret(claims(asked).build())),
                row("of another type", asked -> PROVIDER.signed(claims(asked).build(), "logout+jwt")),
                changed("expired", it -> it.expirationTime(before(61))),
                changed("not valid yet", it -> it.notBeforeTime(before(-90))),
                changed("from the future", it -> it.issueTime(before(-90))),
                changed("of another issuer", it -> it.issuer("https://id.example.org")),
                changed("for another service", it -> it.audience("another")),
                changed("for two services", it -> it.audience(List.of(TestProvider.CLIENT, "another"))),
                changed("authorized for another", it -> it.claim("azp", "another")),
                changed("of another sign-in", it -> it.claim("nonce", "another")),
                changed("without its nonce", it -> it.claim("nonce", null)),
                changed("of nobody", it -> it.subject(null)),
                changed("of a sign-in long ago", it -> it.claim("auth_time", seconds(13 * 3600))),
                changed("of a sign-in at no time", it -> it.claim("auth_time", null)),
                changed("of a sign-in to come", it -> it.claim("auth_time", seconds(-90))),
                changed("in too weak a way", it -> it.claim("acr", "1")),
                changed("in no way", it -> it.claim("acr", null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokensThatOpenNothing")
    @Order(4)
    void with_such_a_token_nobody_is_signed_in(String name, Function<URI, String> token) {
        try (var browser = new TestBrowser(address)) {
            var asked = browser.isSentFrom("/sign-in/provider");

            var refused = browser.opens(PROVIDER.answer(asked, token.apply(asked)));

            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(401);
            assertThat(refused.body()).contains("role=\"alert\"").doesNotContain("Olive");
            assertThat(browser.asks("/api/clients")).isEqualTo(401);
        }
    }

    @Test
    @Order(5)
    void an_answer_counts_once_and_only_in_the_browser_that_asked() {
        try (var browser = new TestBrowser(address);
                var another = new TestBrowser(address)) {
            var asked = browser.isSentFrom("/sign-in/provider");
            var answer = PROVIDER.answer(asked, token(OWNER, asked));
            another.isSentFrom("/sign-in/provider");

            assertThat(another.opens(answer).statusCode()).isEqualTo(401);
            assertThat(browser.opens(answer + "&iss=https%3A%2F%2Fid.example.org")
                            .statusCode())
                    .as("of another provider")
                    .isEqualTo(401);
            assertThat(browser.opens(answer).statusCode()).as("again").isEqualTo(401);

            var denied = TestProvider.asked(browser.isSentFrom("/sign-in/provider"));
            assertThat(browser.opens("/sign-in/provider/back?error=access_denied&state=" + denied.get("state"))
                            .body())
                    .contains("You have not signed in at 127.0.0.1");
            assertThat(browser.asks("/api/clients")).isEqualTo(401);
        }
    }

    @Test
    @Order(6)
    void a_provider_that_is_silent_is_named_and_one_with_a_new_key_is_understood() {
        try (var browser = new TestBrowser(address)) {
            PROVIDER.whileSilent(() -> {
                var asked = browser.isSentFrom("/sign-in/provider");
                var answer = browser.opens(PROVIDER.answer(asked, token(OWNER, asked)));
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).contains("127.0.0.1 cannot be reached");
                assertThat(olive.asks("/api/clients")).as("a session goes on").isEqualTo(200);
            });

            PROVIDER.rotatesItsKey();

            assertThat(signedIn(browser, OWNER, "s1").asks("/api/clients")).isEqualTo(200);
        }
    }

    @Test
    @Order(7)
    void a_signature_takes_a_proof_for_which_the_provider_has_asked_again() {
        try (var browser = new TestBrowser(address)) {
            var first = browser.isSentFrom("/sign-in/provider");
            browser.opens(PROVIDER.answer(
                    first,
                    PROVIDER.signed(
                            claims(first).claim("auth_time", seconds(360)).build())));
            actsAs(browser, Role.PRIVACY_OFFICER);
            assertThat(browser.opens("/account/proof").body()).contains("false");
            assertThat(invites(browser, UUID.randomUUID())).isEqualTo(401);

            var stale = browser.isSentFrom("/account/proof/provider");
            assertThat(TestProvider.asked(stale))
                    .containsEntry("prompt", "login")
                    .containsEntry("max_age", "0");
            var refused = browser.opens(PROVIDER.answer(
                    stale,
                    PROVIDER.signed(
                            claims(stale).claim("auth_time", seconds(120)).build())));
            assertThat(refused.statusCode()).as("the provider did not ask").isEqualTo(401);
            assertThat(invites(browser, UUID.randomUUID())).isEqualTo(401);
            var other = browser.isSentFrom("/account/proof/provider");
            assertThat(browser.opens(PROVIDER.answer(other, token(THERAPIST, other)))
                            .statusCode())
                    .as("another account")
                    .isEqualTo(403);
            assertThat(invites(browser, UUID.randomUUID())).isEqualTo(401);

            var fresh = browser.isSentFrom("/account/proof/provider");
            assertThat(browser.opens(PROVIDER.answer(fresh, token(OWNER, fresh)))
                            .body())
                    .contains("data-proven=\"true\"");
            var invited = UUID.randomUUID();
            assertThat(invites(browser, invited)).isEqualTo(201);
            assertThat(service.getBean(EventLog.class).stream(invited.toString(), 1, 1)
                            .getFirst()
                            .metadata())
                    .containsEntry("factor", "OIDC")
                    .containsEntry("factorMeans", "acr 2, amr pwd otp");
        }
    }

    @Test
    @Order(8)
    void who_signs_out_here_signs_out_at_the_provider() {
        try (var browser = signedIn(new TestBrowser(address), OWNER, "s2")) {
            var left = browser.reads("/account").submits("/sign-out");

            assertThat(left.statusCode()).isEqualTo(200);
            assertThat(left.headers().firstValue("Refresh"))
                    .hasValueSatisfying(
                            next -> assertThat(next)
                                    .startsWith("0; url=" + PROVIDER.issuer() + "/leave?id_token_hint=ey")
                                    .endsWith(
                                            "&post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fsign-in%3Fproblem%3Dsigned-out"));
            assertThat(browser.asks("/api/clients")).isEqualTo(401);
            assertThat(rows("provider_session where sid = 's2'")).isZero();
        }
    }

    @Test
    @Order(9)
    void sessions_that_the_provider_ends_end_at_once_on_each_node_and_others_go_on() {
        try (var first = signedIn(new TestBrowser(address), OWNER, "s3");
                var second = signedIn(new TestBrowser(address), OWNER, "s4");
                var third = signedIn(new TestBrowser(address), OWNER, "s5")) {
            var token = PROVIDER.signed(
                    PROVIDER.logout().subject(OWNER).claim("sid", "s3").build(), "logout+jwt");

            assertThat(toldToEnd(token)).isEqualTo(200);

            assertThat(first.asks("/api/clients")).isEqualTo(401);
            assertThat(second.asks("/api/clients")).isEqualTo(200);
            assertThat(toldToEnd(token)).as("the same token again").isEqualTo(400);

            assertThat(onAnotherNode()
                            .end(
                                    PROVIDER.issuer(),
                                    null,
                                    "s4",
                                    "told elsewhere",
                                    Instant.now().plusSeconds(60)))
                    .isTrue();
            assertThat(second.asks("/api/clients")).isEqualTo(401);
            assertThat(onAnotherNode()
                            .end(
                                    PROVIDER.issuer(),
                                    null,
                                    "s5",
                                    "told elsewhere",
                                    Instant.now().plusSeconds(60)))
                    .as("a token works once, whichever node is told")
                    .isFalse();
            assertThat(third.asks("/api/clients")).isEqualTo(200);
            assertThat(toldToEnd(
                            PROVIDER.signed(PROVIDER.logout().subject(OWNER).build())))
                    .as("all of a person")
                    .isEqualTo(200);
            assertThat(third.asks("/api/clients")).isEqualTo(401);
            assertThat(rows("provider_session where subject = '" + OWNER + "'")).isZero();
            assertThat(rows("spring_session where principal_name = '" + OLIVE + "'"))
                    .isZero();
            signedIn(olive, OWNER, "s6");
        }
    }

    static Stream<Arguments> logoutTokensThatEndNothing() {
        return Stream.of(
                ending("forged", it -> PROVIDER.forged(it.build())),
                ending("unsigned", it -> TestProvider.unsigned(it.build())),
                ending("by the shared secret", it -> TestProvider.bySecret(it.build())),
                ending("of another type", it -> PROVIDER.signed(it.build(), "at+jwt")),
                ending(
                        "with a nonce",
                        it -> PROVIDER.signed(it.claim("nonce", "n").build())),
                ending(
                        "of no event",
                        it -> PROVIDER.signed(it.claim("events", null).build())),
                ending(
                        "of another event",
                        it -> PROVIDER.signed(
                                it.claim("events", Map.of("other", Map.of())).build())),
                ending("of nobody", it -> PROVIDER.signed(it.subject(null).build())),
                ending("without a name", it -> PROVIDER.signed(it.jwtID(null).build())),
                ending(
                        "without an end",
                        it -> PROVIDER.signed(it.expirationTime(null).build())),
                ending(
                        "expired",
                        it -> PROVIDER.signed(it.expirationTime(before(61)).build())),
                ending(
                        "from the future",
                        it -> PROVIDER.signed(it.issueTime(before(-90)).build())),
                ending(
                        "of another issuer",
                        it -> PROVIDER.signed(
                                it.issuer("https://id.example.org").build())),
                ending(
                        "for another service",
                        it -> PROVIDER.signed(it.audience("another").build())),
                Arguments.of("nothing of the kind", "x"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("logoutTokensThatEndNothing")
    @Order(10)
    void such_a_logout_token_ends_nothing(String name, String token) {
        assertThat(toldToEnd(token)).isEqualTo(400);

        assertThat(olive.asks("/api/clients")).isEqualTo(200);
    }

    @Test
    @Order(11)
    void roles_come_from_the_provider_where_it_is_told_to_name_them() {
        var naming = admission(Map.of(
                "anamnesis.oidc.roles-claim", "realm_access.roles", "anamnesis.oidc.role-names", "manager=Office"));
        var token = new OidcIdToken(
                "-",
                Instant.now(),
                Instant.now().plusSeconds(9),
                Map.of(
                        "sub",
                        THERAPIST,
                        "realm_access",
                        Map.of("roles", List.of("Office", "therapist", "offline_access"))));

        assertThat(naming.known(token).person().roles()).containsExactly(Role.THERAPIST, Role.MANAGER);
        assertThat(service.getBean(EventLog.class).stream(HANNAH.toString(), 1, 9)
                        .getLast()
                        .metadata())
                .containsEntry("actorId", "provider");
        assertThatThrownBy(() -> admission(Map.of()).known(token))
                .as("no role in the claim")
                .asInstanceOf(type(NotAdmitted.class))
                .extracting(NotAdmitted::problem)
                .isEqualTo(Problem.ROLES);
        var officerNoMore = new OidcIdToken(
                "-", Instant.now(), Instant.now().plusSeconds(9), Map.of("sub", OWNER, "roles", List.of("therapist")));
        assertThatThrownBy(() -> admission(Map.of()).known(officerNoMore))
                .as("the last officer")
                .isInstanceOf(NotAdmitted.class);
    }

    @Test
    @Order(11)
    void a_program_works_for_a_person_with_a_token_of_the_provider_and_with_no_bad_one() throws Exception {
        assertThat(withToken(PROVIDER.signed(forPrograms(_ -> {}), "at+jwt"))).isEqualTo(200);
        var bad = Map.of(
                "forged", PROVIDER.forged(forPrograms(_ -> {}), "at+jwt"),
                "an ID token", PROVIDER.signed(forPrograms(_ -> {}), "JWT"),
                "for another service", PROVIDER.signed(forPrograms(it -> it.audience(TestProvider.CLIENT)), "at+jwt"),
                "of another issuer", PROVIDER.signed(forPrograms(it -> it.issuer("https://elsewhere")), "at+jwt"),
                "expired",
                        PROVIDER.signed(
                                forPrograms(it -> it.expirationTime(
                                        Date.from(Instant.now().minusSeconds(61)))),
                                "at+jwt"),
                "of a stranger", PROVIDER.signed(forPrograms(it -> it.subject("stranger")), "at+jwt"),
                "of a program alone", PROVIDER.signed(forPrograms(it -> it.claim("auth_time", null)), "at+jwt"),
                "in a weak way", PROVIDER.signed(forPrograms(it -> it.claim("acr", "1")), "at+jwt"),
                "unsigned", new PlainJWT(forPrograms(_ -> {})).serialize());
        for (var token : bad.entrySet()) {
            assertThat(withToken(token.getValue())).as(token.getKey()).isEqualTo(401);
        }
        assertThat(withToken(PROVIDER.signed(forPrograms(it -> it.claim("scope", "openid")), "at+jwt")))
                .isEqualTo(403);
    }

    private static JWTClaimsSet forPrograms(Consumer<JWTClaimsSet.Builder> change) {
        var claims = PROVIDER.claims(OWNER, null)
                .audience("http://localhost:8080")
                .claim("auth_time", Instant.now().getEpochSecond())
                .claim("acr", "2")
                .claim("scope", "openid read");
        change.accept(claims);
        return claims.build();
    }

    private static int withToken(String token) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(address.resolve("/api/clients"))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    @Order(12)
    void a_person_who_has_left_is_signed_out_and_her_account_opens_nothing() {
        try (var hannah = signedIn(new TestBrowser(address), THERAPIST, "s7")) {
            actsAs(olive, Role.PRIVACY_OFFICER);

            assertThat(olive.sends("/api/people/" + HANNAH + "/commands/deactivate-person", """
                            {"reason": "She works elsewhere from now on."}""")
                            .statusCode())
                    .isEqualTo(201);

            assertThat(hannah.asks("/api/clients")).isEqualTo(401);
            assertThat(rows("linked_account where person_id = '" + HANNAH + "'"))
                    .isZero();
            assertThat(rows("provider_session where sid = 's7'")).isZero();
            var asked = hannah.isSentFrom("/sign-in/provider");
            assertThat(hannah.opens(PROVIDER.answer(asked, token(THERAPIST, asked)))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private static TestBrowser signedIn(TestBrowser browser, String subject, String sid) {
        var asked = browser.isSentFrom("/sign-in/provider");
        var token = PROVIDER.signed(
                PROVIDER.claims(subject, asked).claim("sid", sid).build());
        assertThat(browser.opens(PROVIDER.answer(asked, token)).statusCode()).isEqualTo(302);
        return browser;
    }

    /** As a practice has people who sign in with passkeys. */
    private static void works(UUID person, String name) {
        var personnel = service.getBean(Personnel.class);
        var herself = new Actor(person.toString(), name, Role.THERAPIST);
        personnel.send(
                new InviteFirstOfficer(person, name, "OTR/L", List.of(Role.THERAPIST, Role.PRIVACY_OFFICER)),
                Personnel.SERVER,
                "first officer");
        personnel.send(new ActivatePerson(person), herself, "activate");
        personnel.send(new RegisterPasskey(person, person, PasskeyKind.DEVICE, "Phone"), herself, "register");
    }

    private static int invitesFirstOfficer(String name) throws IOException {
        var secret = Files.writeString(directory.resolve("secret"), TestDatabase.SECRETS);
        var said = new PrintWriter(Writer.nullWriter());
        return Anamnesis.run(
                said,
                said,
                "people",
                "invite-first-officer",
                "--name",
                name,
                "--url",
                address.toString(),
                "--secret-file",
                secret.toString());
    }

    private static void actsAs(TestBrowser browser, Role role) {
        assertThat(browser.reads("/account")
                        .submits("/account/role?role=" + role)
                        .statusCode())
                .isEqualTo(302);
    }

    private static int invites(TestBrowser browser, UUID person) {
        return browser.sends("/api/people", """
                {"personId": "%s", "name": "Max Kern", "roles": ["MANAGER"]}""".formatted(person)).statusCode();
    }

    private static int toldToEnd(String token) {
        try (var provider = new TestBrowser(address)) {
            return provider.submits("/provider/logout", "logout_token", token).statusCode();
        }
    }

    private static ProviderSessions onAnotherNode() {
        var tables = service.getBean("signInClient", JdbcClient.class);
        var transactions = service.getBean("springSessionTransactionOperations", TransactionOperations.class);
        JdbcOperations jdbc = new JdbcTemplate(service.getBean("signInSource", DataSource.class));
        return new ProviderSessions(
                tables, new JdbcIndexedSessionRepository(jdbc, transactions), transactions, Clock.systemUTC());
    }

    private static Admission admission(Map<String, String> more) {
        var settings = new MockEnvironment()
                .withProperty("anamnesis.oidc.issuer", PROVIDER.issuer())
                .withProperty("anamnesis.oidc.client-id", TestProvider.CLIENT)
                .withProperty("anamnesis.oidc.client-secret", TestProvider.SECRET)
                .withProperty("anamnesis.oidc.roles", "claim");
        more.forEach(settings::withProperty);
        return new Admission(
                new ProviderSettings.Read(settings),
                service.getBean(LinkedAccounts.class),
                service.getBean(PeopleOfLog.class),
                service.getBean(Personnel.class));
    }

    private static int rows(String of) {
        return service.getBean("signInClient", JdbcClient.class)
                .sql("select count(*) from " + of)
                .query(Integer.class)
                .single();
    }

    private static Invitations invitations() {
        return service.getBean(Invitations.class);
    }

    private static URI sentBy(String answer) {
        return URI.create(JsonMapper.shared().readTree(answer).get("then").stringValue());
    }

    private static String token(String subject, URI asked) {
        return PROVIDER.signed(PROVIDER.claims(subject, asked).build());
    }

    private static JWTClaimsSet.Builder claims(URI asked) {
        return PROVIDER.claims(OWNER, asked);
    }

    private static Arguments row(String name, Function<URI, String> token) {
        return Arguments.of(name, token);
    }

    private static Arguments changed(String name, Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> change) {
        return row(name, asked -> PROVIDER.signed(change.apply(claims(asked)).build()));
    }

    private static Arguments ending(String name, Function<JWTClaimsSet.Builder, String> token) {
        return Arguments.of(name, token.apply(PROVIDER.logout().subject(OWNER)));
    }

    private static Date before(int seconds) {
        return Date.from(Instant.now().minusSeconds(seconds));
    }

    private static long seconds(int ago) {
        return Instant.now().minusSeconds(ago).getEpochSecond();
    }
}
