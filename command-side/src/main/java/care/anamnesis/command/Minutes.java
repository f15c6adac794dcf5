package care.anamnesis.command;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A duration within one day, in minutes. */
@Constraint(validatedBy = {})
@Min(value = 1, message = "must be at least 1")
@Max(value = Minutes.IN_A_DAY, message = "must be at most 1440")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@interface Minutes {
    int IN_A_DAY = 1440;

    String message() default "must be minutes within a day";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
