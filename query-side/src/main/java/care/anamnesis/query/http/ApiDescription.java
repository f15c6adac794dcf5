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
                                "An event-sourced clinical record: commands write it, questions read it as it is, as it"
                                        + " was, and how it became so. What each number counts: docs/numbers.md."))
class ApiDescription {}
