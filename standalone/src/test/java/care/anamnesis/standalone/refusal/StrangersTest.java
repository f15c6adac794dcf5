package care.anamnesis.standalone.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Strangers can fill neither the log nor the memory, and cannot guess passwords. */
@ResourceLock("the door")
class StrangersTest {
    @Test
    void a_stranger_who_asks_a_thousand_times_is_told_to_wait_and_is_a_handful_of_events() throws Exception {
        var before = Door.log().head();
        var statuses = new TreeMap<Integer, Integer>();
        Raw.Answer answer;
        do {
            answer = Raw.get("/api/clients").sendFrom("127.0.0.9", Door.port());
            statuses.merge(answer.status(), 1, Integer::sum);
        } while (statuses.values().stream().mapToInt(Integer::intValue).sum() < 1_000);
        var page = Raw.get("/clients", Raw.PAGE).sendFrom("127.0.0.9", Door.port());

        assertThat(statuses).containsOnlyKeys(401, 429);
        assertThat(statuses.get(401)).as("at once, and one a second").isBetween(300, 600);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.body()).contains("urn:anamnesis:problem:too-many-refusals");
        assertThat(answer.header("Retry-After")).contains("1");
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.body()).contains("Too many requests");
        assertThat(Door.log().head() - before).isLessThanOrEqualTo(2);
        assertThat(sent(Raw.get("/api/clients")).status())
                .as("from another address")
                .isEqualTo(401);
        assertThat(Raw.get("/api/clients")
                        .by("auditor")
                        .sendFrom("127.0.0.9", Door.port())
                        .status())
                .as("of somebody who signs in there")
                .isEqualTo(200);
    }

    @Test
    void guessing_a_password_meets_a_delay_and_the_right_one_does_not_hurry_it() throws Exception {
        var answers = IntStream.range(0, 30)
                .mapToObj(guess -> sent(Raw.get("/api/clients").by("nobody", "guess-" + guess)))
                .toList();

        assertThat(answers.getFirst().status()).isEqualTo(401);
        assertThat(answers.stream().filter(answer -> answer.status() == 401).count())
                .isLessThanOrEqualTo(15);
        var last = answers.getLast();
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.isProblem()).isTrue();
        assertThat(Integer.parseInt(last.header("Retry-After").orElse("0"))).isBetween(1, 6);
        assertThat(sent(Raw.get("/api/clients").by("auditor")).status()).isEqualTo(200);
    }

    @Test
    void no_page_that_a_stranger_asks_for_makes_a_session() {
        for (var page : List.of("/", "/sign-in", "/clients", "/sign-in?problem=unknown", "/nothing", "/audit")) {
            var answer = sent(Raw.get(page, Raw.PAGE));

            assertThat(answer.headers())
                    .noneMatch(header -> header.toLowerCase(Locale.ROOT).startsWith("set-cookie: anamnesis-session"));
        }
    }

    @Test
    void a_stranger_is_led_back_to_the_page_that_was_wanted_and_to_no_other_site() {
        var wanted = cookie(sent(Raw.get("/clients?stage=TREATMENT", Raw.PAGE)), "anamnesis-wanted");
        var elsewhere = "anamnesis-wanted="
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("//evil.example/".getBytes(StandardCharsets.UTF_8));

        assertThat(signIn("auditor", "demo", wanted).header("Location").orElse(""))
                .endsWith("/clients?stage=TREATMENT");
        assertThat(signIn("auditor", "demo", elsewhere).header("Location").orElse(""))
                .doesNotContain("evil");
    }

    @Test
    void the_form_says_that_signing_in_failed_too_often() {
        Raw.Answer answer;
        var tries = 0;
        do {
            answer = signIn("nobody-by-form", "guess", "");
            tries++;
        } while (answer.status() == 302 && tries < 30);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isPresent();
        assertThat(answer.body()).contains("Too many sign-ins have failed.");
    }

    private static Raw.Answer signIn(String name, String password, String wanted) {
        var page = sent(Raw.get("/sign-in", Raw.PAGE));
        var token = page.body().split("name=\"_csrf\" value=\"", -1)[1].split("\"", -1)[0];
        return sent(Raw.post(
                        "/sign-in",
                        "username=" + name + "&password=" + password + "&_csrf=" + token,
                        Raw.FORM,
                        Raw.PAGE)
                .with("Cookie: " + cookie(page, "anamnesis-token") + "; " + wanted));
    }

    private static String cookie(Raw.Answer answer, String name) {
        return answer.headers().stream()
                .filter(header -> header.startsWith("Set-Cookie: " + name + "="))
                .map(header -> header.substring("Set-Cookie: ".length(), header.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    private static Raw.Answer sent(Raw request) {
        try {
            return request.send(Door.port());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
