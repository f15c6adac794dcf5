package care.anamnesis.command.intake;

import static care.anamnesis.command.intake.RunningCommandSide.THERAPIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import care.anamnesis.command.CommandSide;
import care.anamnesis.eventlog.ClockIsOff;
import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletRequest;

/** A node whose clock is off decides nothing: "today" could be the wrong day. */
class WrongClockTest {
    private static final Duration TEN_YEARS = Duration.ofDays(3650);

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void what_lies_in_the_future_is_not_accepted_by_a_node_whose_clock_is_ten_years_ahead() {
        try (var node = start(TEN_YEARS)) {
            var problems = node.getBean(CommandProblems.class);
            assertThatThrownBy(() ->
                            register(node, LocalDate.now(Clock.systemUTC()).plusYears(4)))
                    .asInstanceOf(type(ClockIsOff.class))
                    .extracting(problems::refused)
                    .satisfies(
                            answer -> assertThat(answer.getStatusCode().value()).isEqualTo(503))
                    .satisfies(answer -> assertThat(answer.getHeaders().getFirst("Retry-After"))
                            .isEqualTo("1"))
                    .extracting(answer -> answer.getBody())
                    .extracting(ProblemDetail::getType)
                    .hasToString("urn:anamnesis:problem:clock-is-off");
            assertThat(node.getBean(EventLog.class).head()).isZero();
        }
    }

    @Test
    void what_lies_in_the_past_is_not_called_future_by_a_node_whose_clock_is_behind() {
        try (var node = start(TEN_YEARS.negated())) {
            assertThatThrownBy(() -> register(node, LocalDate.of(2025, 1, 8))).isInstanceOf(ClockIsOff.class);
        }
    }

    @Test
    void the_same_is_decided_by_a_node_whose_clock_is_right() throws IOException {
        try (var node = start(Duration.ZERO)) {
            assertThatThrownBy(() ->
                            register(node, LocalDate.now(Clock.systemUTC()).plusYears(4)))
                    .isInstanceOf(InvalidRequest.class);
            assertThat(register(node, LocalDate.of(2025, 1, 8))).isEqualTo(201);
        }
    }

    private ConfigurableApplicationContext start(Duration off) {
        var properties = new ArrayList<String>();
        database.register((name, value) -> properties.add(name + "=" + value));
        return new SpringApplicationBuilder(CommandSide.class, RunningCommandSide.Practice.class)
                .web(WebApplicationType.NONE)
                .properties(properties.toArray(String[]::new))
                .initializers((GenericApplicationContext context) ->
                        context.registerBean("clock", Clock.class, () -> Clock.offset(Clock.systemUTC(), off)))
                .run();
    }

    private static int register(ConfigurableApplicationContext node, LocalDate day) throws IOException {
        var request = new MockHttpServletRequest("POST", "/api/clients");
        request.addHeader("Idempotency-Key", "registration");
        request.setContent("""
                {"name": "Jonas Weber", "dateOfBirth": "1979-04-02", "registeredOn": "%s"}""".formatted(day).getBytes(StandardCharsets.UTF_8));
        return node.getBean(CommandController.class)
                .register(request, THERAPIST)
                .getStatusCode()
                .value();
    }
}
