package care.anamnesis.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequested;
import care.anamnesis.query.RunningQuerySide;
import care.anamnesis.query.accountability.audit.Asked;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.node.ObjectNode;

/** R1, R19–R21: whoever is shown something of a client, or is refused, is one event in the log, whatever was asked for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class EndpointAccesses extends RunningQuerySide {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    @SuppressWarnings("NullAway.Init")
    RequestMappingHandlerMapping handlers;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Asked asked;

    @SuppressWarnings("NullAway.Init")
    UUID client;

    @SuppressWarnings("NullAway.Init")
    WrittenAccesses accesses;

    @BeforeEach
    void aClientInTheLog() {
        accesses = new WrittenAccesses(jdbc);
        if (client == null) {
            client = client("Robin Ashdown");
            var received = LocalDate.of(2025, 9, 15);
            append(
                    client,
                    List.of(new AmendmentRequested(
                            client,
                            Endpoint.REQUEST,
                            "It began in March.",
                            List.of(4L),
                            received,
                            received.plusDays(60))));
            get("therapist", "/api/clients/" + client).expectStatus().isOk();
        }
    }

    /** The package of the controllers that are asked. */
    protected abstract String module();

    private boolean isOfThisModule(HandlerMethod handler) {
        return handler.getBeanType().getPackageName().startsWith(module());
    }

    Stream<String> templates() {
        return handlers.getHandlerMethods().entrySet().stream()
                .filter(mapped -> isOfThisModule(mapped.getValue()))
                .flatMap(mapped -> mapped.getKey().getPatternValues().stream())
                .distinct();
    }

    /** An address is for programs: the audit page and the sentences of the report name what was asked for. */
    @ParameterizedTest
    @MethodSource("templates")
    void whatever_can_be_asked_for_has_a_name_in_words(String template) {
        assertThat(asked.inWords(template)).doesNotContain("/", "{", "another address");
    }

    Stream<Endpoint> endpoints() {
        return Endpoint.all(handlers).filter(endpoint -> isOfThisModule(endpoint.handler()));
    }

    private RestTestClient.ResponseSpec ask(RestTestClient person, Endpoint endpoint) {
        return person.get()
                .uri(endpoint.address(client))
                .accept(endpoint.gives().toArray(MediaType[]::new))
                .exchange();
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void r1_each_answer_is_exactly_one_event(Endpoint endpoint) {
        var before = accesses.head();

        ask(http(endpoint.reader()), endpoint).expectStatus().isOk();

        var written = accesses.after(before);
        assertThat(written).hasSize(1).allSatisfy(event -> {
            assertThat(text(event, "type")).isEqualTo("RecordAccessed");
            assertThat(text(event, "question")).isEqualTo(endpoint.template());
            assertThat(text(event, "action")).isEqualTo(action(endpoint));
            assertThat(event.at("/metadata/actorId").stringValue()).isEqualTo(endpoint.reader());
            assertThat(event.at("/metadata/actorRole").stringValue())
                    .isEqualTo(endpoint.reader().toUpperCase(Locale.ROOT));
        });
        if (endpoint.template().contains("{clientId}")) {
            assertThat(clients(written.getFirst())).contains(client.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void r1_each_refusal_of_a_role_is_exactly_one_event(Endpoint endpoint) {
        var before = accesses.head();

        ask(http(endpoint.stranger()), endpoint).expectStatus().isForbidden();

        assertThat(accesses.after(before)).hasSize(1).allSatisfy(event -> {
            assertThat(text(event, "type")).isEqualTo("AccessRefused");
            assertThat(text(event, "question")).isEqualTo(endpoint.template());
            assertThat(text(event, "reason")).isEqualTo("NOT_PERMITTED");
            assertThat(event.at("/metadata/actorId").stringValue()).isEqualTo(endpoint.stranger());
        });
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void r1_nobody_is_refused_without_an_event(Endpoint endpoint) {
        var before = accesses.head();

        anyone().get().uri(endpoint.address(client)).exchange().expectStatus().isUnauthorized();

        assertThat(accesses.after(before)).hasSize(1).allSatisfy(event -> {
            assertThat(text(event, "type")).isEqualTo("AccessRefused");
            assertThat(text(event, "reason")).isEqualTo("NOT_SIGNED_IN");
            assertThat(event.at("/metadata/actorId").isMissingNode()).isTrue();
            var isOfAClient = endpoint.template().contains("/clients/{clientId}");
            assertThat(event.path("clientId").asString("")).isEqualTo(isOfAClient ? client.toString() : "");
        });
    }

    private static String action(Endpoint endpoint) {
        var accesses = endpoint.handler().getMethodAnnotation(Accesses.class);
        return accesses == null ? "" : accesses.value().name();
    }

    static List<String> clients(ObjectNode event) {
        return event.get("clientIds").valueStream().map(id -> id.stringValue()).toList();
    }

    static String text(ObjectNode event, String field) {
        return event.get(field).stringValue();
    }
}
