package care.anamnesis.command;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A free text: up to 10,000 characters, not blank. */
@Constraint(validatedBy = {})
@Size(max = 10_000, message = "must be at most 10000 characters long")
@Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@interface Prose {
    String message() default "must be a text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
