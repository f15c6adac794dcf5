package care.anamnesis.pages.frame;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.command.CommandSide;
import care.anamnesis.eventlog.TestDatabase;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequested;
import care.anamnesis.pages.Pages;
import care.anamnesis.query.AskedQuerySide;
import care.anamnesis.query.access.Endpoint;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What {@code PageAccessesTest} asks of the oldest PostgreSQL. */
@Import({Pages.class, CommandSide.class})
class NewestPostgresTest extends AskedQuerySide {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    @SuppressWarnings("NullAway.Init")
    RequestMappingHandlerMapping handlers;

    @DynamicPropertySource
    static void newestDatabase(DynamicPropertyRegistry properties) {
        TestDatabase.fresh().register((name, value) -> properties.add(name, () -> value));
    }

    @Test
    void every_page_and_every_question_is_answered() {
        assertThat(jdbc.sql("show server_version").query(String.class).single()).startsWith("18.");
        var client = client("Robin Ashdown");
        var received = LocalDate.of(2025, 9, 15);
        append(
                client,
                List.of(new AmendmentRequested(
                        client, Endpoint.REQUEST, "It began in March.", List.of(4L), received, received.plusDays(60))));
        get("therapist", "/api/clients/" + client).expectStatus().isOk();

        assertThat(Endpoint.all(handlers))
                .hasSizeGreaterThan(40)
                .allSatisfy(endpoint -> http(endpoint.reader())
                        .get()
                        .uri(endpoint.address(client))
                        .accept(endpoint.gives().toArray(MediaType[]::new))
                        .exchange()
                        .expectStatus()
                        .isOk());
    }
}
