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
@Tag(name = "records", description = "What is true now, and how it became so.")
@ApiResponse(
        responseCode = "200",
        useReturnTypeSchema = true,
        headers =
                @Header(
                        name = Answers.POSITION,
                        description = "The position in the log up to which the answer holds everything.",
                        schema = @Schema(type = "integer", format = "int64")))
@ApiResponse(
        responseCode = "400",
        description = "The question is malformed.",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        schema = @Schema(implementation = ProblemDetail.class)))
@ApiResponse(
        responseCode = "403",
        description = "The person's role does not read clinical records.",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        schema = @Schema(implementation = ProblemDetail.class)))
@ApiResponse(
        responseCode = "404",
        description = "There is no such client, where the question names one.",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        schema = @Schema(implementation = ProblemDetail.class)))
@ApiResponse(
        responseCode = "503",
        description =
                "The answer does not hold the position asked for yet, or the records cannot be read now: ask again.",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        schema = @Schema(implementation = ProblemDetail.class)))
public @interface Question {
    String POSITION =
            "The position that the answer to a command gave: this answer waits until it holds that command too.";
    String CURSOR = "What the page before gave as next.";
}
