package care.anamnesis.query.http;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
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
                                        + "each number counts."),
        security = {@SecurityRequirement(name = "token"), @SecurityRequirement(name = "demo")})
@SecurityScheme(
        name = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description =
                "An access token (RFC 9068) with the scope read for questions, record for commands to the records of "
                        + "clients, or operate for projections and the log. No token sends commands to the records of people. A "
                        + "command that asks for a fresh proof of the person answers 401 with the challenge of RFC 9470.")
@SecurityScheme(
        name = "demo",
        type = SecuritySchemeType.HTTP,
        scheme = "basic",
        description = "The name and the password of a person of the demo. It exists nowhere else.")
class ApiDescription {}
