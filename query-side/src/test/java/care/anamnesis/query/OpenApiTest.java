package care.anamnesis.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApiTest extends RunningQuerySide {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/clients",
                "/api/clients/{clientId}",
                "/api/clients/{clientId}/care-plan",
                "/api/clients/{clientId}/history",
                "/api/reports/practice",
                "/api/reports/practice/clients",
            })
    void every_question_is_documented_with_its_refusals(String path) {
        var api = json(http("therapist").get().uri("/v3/api-docs").exchange());

        var question = api.get("paths").get(path).get("get");

        assertThat(question.get("summary").stringValue()).isNotBlank();
        assertThat(question.get("responses").propertyNames()).contains("200", "400", "403", "503");
        assertThat(question.get("parameters").findValuesAsString("name"))
                .contains("Anamnesis-Position")
                .doesNotContain("actor");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/clients, asOf",
        "/api/clients, stage",
        "/api/clients, due",
        "/api/clients, therapist",
        "/api/clients, sort",
        "/api/clients/{clientId}, effectiveOn",
        "/api/clients/{clientId}/care-plan, asOf",
        "/api/clients/{clientId}/history, writtenBy",
        "/api/clients/{clientId}/history/{version}, version",
        "/api/clients/{clientId}/diff, from",
        "/api/clients/{clientId}/blame, under",
    })
    void every_question_of_an_auditor_is_documented(String path, String parameter) {
        var api = json(http("auditor").get().uri("/v3/api-docs").exchange());

        var question = api.get("paths").get(path).get("get");

        assertThat(question.get("summary").stringValue()).isNotBlank();
        assertThat(question.get("responses").propertyNames()).contains("200", "400", "403", "404", "503");
        assertThat(question.get("parameters").findValuesAsString("name"))
                .contains(parameter)
                .doesNotContain("actor");
    }
}
