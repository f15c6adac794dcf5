package care.anamnesis.query.accountability.audit;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.query.RunningQuerySide;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who looked at this client. */
class ClientAccessTest extends RunningQuerySide {
    private UUID client = new UUID(0, 0);

    @BeforeEach
    void aClientAtWhomThreePeopleLooked() {
        client = client("Aada Aalto");
        get("therapist", "/api/clients/" + client + "/care-plan").expectStatus().isOk();
        get("supervisor", "/api/clients?limit=200").expectStatus().isOk();
        get("manager", "/api/clients/" + client + "/history").expectStatus().isForbidden();
    }

    @Test
    void everybody_who_looked_or_was_refused_is_there_newest_first_and_nobody_else() {
        get("therapist", "/api/clients/" + client("Mika Lund")).expectStatus().isOk();

        assertThat(looks("")).containsExactly("manager refused", "supervisor LIST", "therapist READ");
    }

    @Test
    void reading_the_list_adds_the_reader_to_it() {
        looks("");

        assertThat(looks("?limit=1")).containsExactly("auditor READ");
    }

    @Test
    void filters_narrow() {
        assertThat(looks("?person=therapist")).containsExactly("therapist READ");
        assertThat(looks("?access=LIST")).containsExactly("supervisor LIST");
        assertThat(looks("?to=2000-01-01T00:00:00Z")).isEmpty();
        assertThat(looks("?from=2000-01-01T00:00:00Z&access=READ&person=therapist"))
                .containsExactly("therapist READ");
    }

    @Test
    void pages_hold_every_access_once_though_each_page_is_one_more() {
        var first = json(get("supervisor", "/api/clients/" + client + "/access?limit=2"));
        var second = json(get(
                "supervisor",
                "/api/clients/" + client + "/access?limit=2&after="
                        + first.get("next").stringValue()));

        assertThat(first.get("entries")
                        .valueStream()
                        .map(entry -> entry.get("person").stringValue()))
                .containsExactly("manager", "supervisor");
        assertThat(second.get("entries")
                        .valueStream()
                        .map(entry -> entry.get("person").stringValue()))
                .containsExactly("therapist");
        assertThat(second.get("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"therapist", "manager"})
    void who_looked_is_not_for_everybody(String person) {
        get(person, "/api/clients/" + client + "/access").expectStatus().isForbidden();
    }

    @Test
    void an_unknown_client_stays_unknown_though_somebody_asked_before() {
        var unknown = "/api/clients/" + UUID.randomUUID();
        get("therapist", unknown).expectStatus().isNotFound();

        get("auditor", unknown + "/access").expectStatus().isNotFound();
    }

    private List<String> looks(String question) {
        return json(get("auditor", "/api/clients/" + client + "/access" + question))
                .get("entries")
                .valueStream()
                .map(entry -> entry.get("person").stringValue() + " "
                        + (entry.get("access").isNull()
                                ? "refused"
                                : entry.get("access").stringValue()))
                .toList();
    }
}
