package care.anamnesis.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApiTest extends RunningQuerySide {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/clients",
                "/api/clients/{clientId}",
                "/api/clients/{clientId}/care-plan",
                "/api/clients/{clientId}/history",
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
}
