package care.anamnesis.query.http;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.context.annotation.Configuration;

/** The introduction of the OpenAPI document. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Anamnesis",
                        version = "1",
                        description =
                                "An event-sourced clinical record. Commands write to it. Queries read its present "
                                        + "state, its state at an earlier time, and its history. docs/numbers.md states what "
                                        + "each number counts."))
class ApiDescription {}
