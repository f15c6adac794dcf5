package care.anamnesis.query.http;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/**
 * Marks a controller that answers questions about records: with strict parameters, uniform refusals and documentation.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag(name = "records", description = "The present state of records, and their history.")
@ApiResponse(
        responseCode = "200",
        useReturnTypeSchema = true,
        headers =
                @Header(
                        name = Answers.POSITION,
                        description = "The position in the log up to which the answer is complete.",
                        schema = @Schema(type = "integer", format = "int64")))
@ApiResponse(
        responseCode = "400",
        description = "The request is malformed.",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        schema = @Schema(implementation = ProblemDetail.class)))
@ApiResponse(
        responseCode = "403",
        description = "The person's role may not read clinical records.",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        schema = @Schema(implementation = ProblemDetail.class)))
@ApiResponse(
        responseCode = "404",
        description = "The client does not exist.",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        schema = @Schema(implementation = ProblemDetail.class)))
@ApiResponse(
        responseCode = "503",
        description = "The answer does not include the requested position yet, or the records cannot be "
                + "read now. Repeat the request.",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        schema = @Schema(implementation = ProblemDetail.class)))
public @interface Question {
    String POSITION = "The position that a command returned. The answer waits until it includes that " + "command.";
    String CURSOR = "The value of `next` from the preceding page.";
}
