package care.anamnesis.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.ClinicalEvent.AmendmentRequested;
import care.anamnesis.query.access.Endpoint;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What {@code AccessLogTest} asks of the oldest PostgreSQL. */
class NewestPostgresTest extends OperatedProjections {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    @SuppressWarnings("NullAway.Init")
    RequestMappingHandlerMapping handlers;

    @Test
    void every_question_is_answered() {
        assertThat(jdbc.sql("show server_version").query(String.class).single()).startsWith("18.");
        var client = client("Robin Ashdown");
        var received = LocalDate.of(2025, 9, 15);
        append(
                client,
                List.of(new AmendmentRequested(
                        client, Endpoint.REQUEST, "It began in March.", List.of(4L), received, received.plusDays(60))));

        assertThat(Endpoint.all(handlers))
                .hasSizeGreaterThan(14)
                .allSatisfy(endpoint -> http(endpoint.reader())
                        .get()
                        .uri(endpoint.address(client))
                        .accept(endpoint.gives().toArray(MediaType[]::new))
                        .exchange()
                        .expectStatus()
                        .isOk());
    }
}
