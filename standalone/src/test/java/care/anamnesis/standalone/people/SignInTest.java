package care.anamnesis.standalone.people;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.Actor;
import care.anamnesis.events.People;
import care.anamnesis.events.Role;
import care.anamnesis.service.limit.LimitConfiguration;
import care.anamnesis.service.signin.SignIn;
import care.anamnesis.standalone.practice.Practice;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(
        classes = SignInTest.Api.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"anamnesis.identity=demo", "spring.datasource.url=jdbc:postgresql://not-asked-for-here/"})
class SignInTest {
    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "therapist, THERAPIST",
        "supervisor, SUPERVISOR",
        "ben-hollis, THERAPIST",
        "auditor, AUDITOR",
        "manager, MANAGER",
        "officer, PRIVACY_OFFICER"
    })
    void each_demo_person_signs_in_and_acts_under_an_id_a_name_and_a_role(String name, Role role) throws Exception {
        var answer = send(request("/api/me", name, "demo").GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"id\":\"" + name + "\"")
                .contains("\"role\":\"" + role + "\"")
                .doesNotContain("\"name\":\"\"");
    }

    @Test
    void a_command_needs_no_csrf_token() throws Exception {
        var answer = send(request("/api/me", "therapist", "demo").POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_is_remembered_between_requests() throws Exception {
        var answer = send(request("/api/me", "therapist", "demo").GET());

        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void a_wrong_password_is_refused() throws Exception {
        assertIsNotSignedIn(send(request("/api/me", "therapist", "guess").GET()));
    }

    @Test
    void an_unknown_person_is_refused_in_the_same_words() throws Exception {
        assertIsNotSignedIn(send(request("/api/me", "nobody", "demo").GET()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/me", "/api/unknown", "/", "/actuator/env"})
    void what_is_not_open_asks_who_is_there(String path) throws Exception {
        assertIsNotSignedIn(send(request(path).GET()));
    }

    @Test
    void health_is_open() throws Exception {
        assertThat(send(request("/actuator/health/liveness").GET()).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/api-docs", "/swagger-ui.html", "/swagger-ui/index.html"})
    void the_description_of_the_api_is_open(String path) throws Exception {
        assertThat(send(request(path).GET()).statusCode()).isNotIn(401, 403);
    }

    @Test
    void what_a_role_does_not_allow_is_a_problem_in_json() throws Exception {
        var answer = send(request("/api/forbidden", "manager", "demo").GET());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertIsProblem(answer);
    }

    private static void assertIsNotSignedIn(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic"));
        assertIsProblem(answer);
    }

    private static void assertIsProblem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("\"status\":" + answer.statusCode());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpRequest.Builder request(String path, String name, String password) {
        var credentials = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        return request(path).header("Authorization", "Basic " + credentials);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @RestController
    @EnableAutoConfiguration
    @Import({DemoPeople.class, DemoSignIn.class, SignIn.class, LimitConfiguration.class})
    static class Api {
        @Bean
        People staff() {
            return Practice.staff(1, 0);
        }

        @GetMapping("/api/me")
        Actor me(@AuthenticationPrincipal(expression = "actor") Actor actor) {
            return actor;
        }

        @PostMapping("/api/me")
        Actor act(@AuthenticationPrincipal(expression = "actor") Actor actor) {
            return actor;
        }

        @GetMapping("/api/forbidden")
        void forbidden() {
            throw new AccessDeniedException("not for this role");
        }
    }
}
