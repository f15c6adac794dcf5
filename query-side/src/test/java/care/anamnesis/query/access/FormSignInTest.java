package care.anamnesis.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.query.RunningQuerySide;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** R1: signing in to go on working is an event; so is trying in vain. */
class FormSignInTest extends RunningQuerySide {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @Test
    void a_person_who_signs_in_is_one_event() {
        var accesses = new WrittenAccesses(jdbc);
        var before = accesses.head();

        signIn("therapist", "demo").expectStatus().isFound();

        assertThat(accesses.after(before)).singleElement().satisfies(event -> {
            assertThat(event.get("type").stringValue()).isEqualTo("SignedIn");
            assertThat(event.at("/metadata/actorId").stringValue()).isEqualTo("therapist");
        });
    }

    @Test
    void a_person_who_cannot_sign_in_is_one_refusal_though_the_answer_only_leads_back_to_the_form() {
        var accesses = new WrittenAccesses(jdbc);
        var before = accesses.head();

        signIn("therapist", "guess").expectStatus().isFound();

        assertThat(accesses.after(before)).singleElement().satisfies(event -> {
            assertThat(event.get("type").stringValue()).isEqualTo("AccessRefused");
            assertThat(event.get("reason").stringValue()).isEqualTo("SIGN_IN_FAILED");
            assertThat(event.get("attemptedAs").stringValue()).isEqualTo("therapist");
        });
    }

    @Test
    void being_led_to_the_form_is_no_event() {
        var accesses = new WrittenAccesses(jdbc);
        var before = accesses.head();

        anyone().get()
                .uri("/api/clients")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isFound();

        assertThat(accesses.head()).isEqualTo(before);
    }

    private RestTestClient.ResponseSpec signIn(String name, String password) {
        var form =
                anyone().get().uri("/login").exchange().expectBody(String.class).returnResult();
        var token = TOKEN.matcher(String.valueOf(form.getResponseBody()));
        assertThat(token.find()).isTrue();
        return anyone().post()
                .uri("/login")
                .header(
                        HttpHeaders.COOKIE,
                        String.valueOf(form.getResponseHeaders().getFirst(HttpHeaders.SET_COOKIE)))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("username=" + name + "&password=" + password + "&_csrf=" + token.group(1))
                .exchange();
    }
}
