package care.anamnesis.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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

    @ParameterizedTest
    @CsvSource({
        "/api/clients/{clientId}/history, entries",
        "/api/clients/{clientId}/history/{version}, changes",
        "/api/clients/{clientId}/blame, fields",
        "/api/clients/{clientId}/diff, lines",
        "/api/clients/{clientId}/access, entries",
        "/api/audit/entries, entries",
        "/api/reports/practice, atHome",
        "/api/reports/practice/clients, counted",
    })
    void every_answer_has_a_schema_of_its_own(String path, String field) {
        var api = json(http("auditor").get().uri("/v3/api-docs").exchange());

        var schema = api.get("paths").get(path).at("/get/responses/200/content/application~1json/schema");
        var described = api.at(schema.get("$ref").stringValue().substring(1));

        assertThat(described.get("properties").propertyNames()).contains(field);
    }

    @Test
    void the_document_has_a_title_and_a_version() {
        var info = json(http("auditor").get().uri("/v3/api-docs").exchange()).get("info");

        assertThat(info.get("title").stringValue()).isEqualTo("Anamnesis");
        assertThat(info.get("version").stringValue()).isEqualTo("1");
    }
}
