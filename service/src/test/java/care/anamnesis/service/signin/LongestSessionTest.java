package care.anamnesis.service.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class LongestSessionTest {
    private static final Duration LONGEST = Duration.ofHours(12);

    @Test
    void a_session_that_has_lasted_its_longest_ends_however_busy_it_is() throws Exception {
        assertThat(after(LONGEST).isInvalid()).isTrue();
    }

    @Test
    void until_then_it_goes_on() throws Exception {
        assertThat(after(LONGEST.minusMillis(1)).isInvalid()).isFalse();
    }

    private static MockHttpSession after(Duration age) throws Exception {
        var request = new MockHttpServletRequest();
        var session = (MockHttpSession) Objects.requireNonNull(request.getSession());
        var began = Instant.ofEpochMilli(session.getCreationTime());

        new LongestSession(() -> began.plus(age), LONGEST)
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return session;
    }
}
