package care.anamnesis.query.http;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the position in the log that an answer must hold, as the header of a question gives it; null if it gives none. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        in = ParameterIn.HEADER,
        name = Answers.POSITION,
        description = Question.POSITION,
        schema = @Schema(type = "integer", format = "int64", minimum = "0"))
public @interface AtPosition {}
