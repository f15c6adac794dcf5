package care.anamnesis.service;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.command.PersonCommand;
import care.anamnesis.command.PersonCommands.ActivatePerson;
import care.anamnesis.command.PersonCommands.DeactivatePerson;
import care.anamnesis.command.PersonCommands.InvitePerson;
import care.anamnesis.command.PersonCommands.RegisterPasskey;
import care.anamnesis.command.asking.Personnel;
import care.anamnesis.command.asking.ProvenPerson.Proof;
import care.anamnesis.command.person.PeopleOfLog;
import care.anamnesis.eventlog.EventLog;
import care.anamnesis.events.Actor;
import care.anamnesis.events.Factor;
import care.anamnesis.events.PasskeyKind;
import care.anamnesis.events.Role;
import care.anamnesis.service.program.Scope;
import care.anamnesis.service.program.TokensElsewhere;
import care.anamnesis.service.session.ActingPerson;
import care.anamnesis.service.session.PersonNow;
import care.anamnesis.service.session.SessionElsewhere;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;

/** Programs at processes that are not those which gave them their tokens. */
@ResourceLock("refusals")
class AccessTokensTest {
    private static final String CLIENTS = "/api/clients";
    private static final String CLIENT =
            "{\"name\": \"Ida Lorenz\", \"dateOfBirth\": \"1979-04-02\", \"registeredOn\": \"2025-01-08\"}";

    private static TokensElsewhere ofOwner() {
        return new TokensElsewhere(
                Node.COMMAND.context(), Node.owner().owner(), Role.THERAPIST, SessionElsewhere.passkey());
    }

    @ParameterizedTest
    @EnumSource
    void a_bad_token_opens_nothing_and_learns_nothing(TokensElsewhere.Bad kind) throws Exception {
        var stranger = Node.asked(Node.QUERY.at(CLIENTS));

        // a good cookie beside it does not help
        var answer = Node.asked(Node.QUERY.byOwner(CLIENTS).header("Authorization", "Bearer " + kind.token(ofOwner())));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo(stranger.body());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json;charset=UTF-8");
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .containsExactly("Bearer realm=\"Anamnesis\", error=\"invalid_token\"");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void who_brings_no_token_is_asked_for_one() throws Exception {
        for (var request : List.of(
                Node.QUERY.at(CLIENTS), Node.QUERY.at(CLIENTS).header("Authorization", "Basic b3duZXI6b3duZXI="))) {
            var answer = Node.asked(request);

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Bearer realm=\"Anamnesis\"");
        }
    }

    @Test
    void a_program_works_for_a_person_without_a_session() throws Exception {
        var token = ofOwner().provenBefore(Duration.ofMinutes(6), Scope.READ, Scope.RECORD);

        var written = Node.asked(sent(token, CLIENTS, CLIENT));

        assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
        var client =
                JsonMapper.shared().readTree(written.body()).get("clientId").stringValue();
        assertThat(Node.COMMAND.context().getBean(EventLog.class).stream(client, 1, 1)
                        .getFirst()
                        .metadata())
                .containsEntry("actorId", Node.owner().owner().toString())
                .containsEntry("actorRole", "THERAPIST")
                .containsEntry("factor", "PASSKEY");
        var read = Node.asked(asked(token, CLIENTS + "/" + client + "/care-plan")
                .header(
                        "Anamnesis-Position",
                        written.headers().firstValue("Anamnesis-Position").orElseThrow()));
        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        assertThat(read.headers().allValues("Set-Cookie")).isEmpty();
        var signed = Node.asked(sent(
                token,
                CLIENTS + "/" + client + "/commands/sign-visit",
                "{\"visitId\": \"%s\", \"signedOn\": \"2025-01-20\"}".formatted(UUID.randomUUID())));
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(401);
        assertThat(signed.headers().allValues("WWW-Authenticate"))
                .singleElement()
                .satisfies(challenge -> assertThat(challenge)
                        .startsWith("Bearer realm=\"Anamnesis\", error=\"insufficient_user_authentication\"")
                        .endsWith("max_age=300"));
    }

    @ParameterizedTest
    @CsvSource({
        "RECORD, GET, /api/clients, read",
        "READ, POST, /api/clients, record",
        "READ, POST, /api/clients/6f0ddd20-7f52-4d8d-a6a5-2f7f8a5c0d11/commands/open-episode, record",
        "READ, POST, /api/projections/care-plan/rebuild, operate",
        "OPERATE, GET, /api/projections, read",
        "RECORD, POST, /api/people, ",
        "READ, GET, /account, ",
    })
    void a_token_is_used_for_what_it_is_for(Scope given, String method, String path, @Nullable String needed)
            throws Exception {
        for (var node : Node.values()) {
            var answer = Node.asked(node.at(path)
                    .header("Authorization", "Bearer " + ofOwner().good(given))
                    .method(method, BodyPublishers.noBody()));

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(JsonMapper.shared().readTree(answer.body()).get("type").stringValue())
                    .isEqualTo("urn:anamnesis:problem:insufficient-scope");
            assertThat(answer.headers().allValues("WWW-Authenticate"))
                    .containsExactly("Bearer realm=\"Anamnesis\", error=\"insufficient_scope\""
                            + (needed == null ? "" : ", scope=\"" + needed + "\""));
        }
    }

    @Test
    void a_role_goes_no_further_with_a_token() throws Exception {
        var manager = new Colleague(Role.MANAGER);

        var answer = Node.asked(asked(manager.token(Scope.values()), CLIENTS));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("clientId");
    }

    @Test
    void a_token_ends_with_the_person_on_every_process() throws Exception {
        var colleague = new Colleague(Role.THERAPIST);
        var token = colleague.token(Scope.READ);
        assertThat(Node.asked(asked(token, CLIENTS)).statusCode()).isEqualTo(200);

        colleague.leaves();

        assertThat(Node.asked(asked(token, CLIENTS)).statusCode()).isEqualTo(401);
    }

    /** Somebody whom the owner has invited. */
    private static final class Colleague {
        private final UUID id = UUID.randomUUID();
        private final UUID passkey = UUID.randomUUID();
        private final Role role;
        private final Personnel personnel = Node.COMMAND.context().getBean(Personnel.class);

        Colleague(Role role) {
            this.role = role;
            byOfficer(new InvitePerson(id, "Cara Boyd", role == Role.MANAGER ? null : "OTR/L", List.of(role)));
            var herself = new Actor(id.toString(), "Cara Boyd", role);
            personnel.send(new ActivatePerson(id), herself, "activate");
            personnel.send(new RegisterPasskey(id, passkey, PasskeyKind.DEVICE, "Laptop"), herself, "register");
        }

        String token(Scope... scopes) {
            return new TokensElsewhere(Node.COMMAND.context(), id, role, passkey).good(scopes);
        }

        void leaves() {
            byOfficer(new DeactivatePerson(id, "Moved away."));
        }

        private void byOfficer(PersonCommand command) {
            var owner = Node.owner().owner();
            var person = Node.COMMAND
                    .context()
                    .getBean(PeopleOfLog.class)
                    .find(owner)
                    .orElseThrow();
            var officer =
                    new PersonNow(person, new ActingPerson(owner, Role.PRIVACY_OFFICER, SessionElsewhere.passkey()));
            SecurityContextHolder.getContext()
                    .setAuthentication(officer.proven(new Proof(Factor.Kind.PASSKEY, Instant.now(), null)));
            try {
                personnel.send(command, officer.getActor(), UUID.randomUUID().toString());
            } finally {
                SecurityContextHolder.clearContext();
            }
        }
    }

    private static HttpRequest.Builder asked(String token, String path) {
        return Node.QUERY.at(path).header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.Builder sent(String token, String path, String body) {
        return Node.COMMAND
                .at(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body));
    }
}
