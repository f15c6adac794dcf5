package care.anamnesis.command;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day on which something happened, by the practice's clock: from 1900 to today. */
@Constraint(validatedBy = Happened.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Happened {
    /** What is dated earlier is a slip of the keys. */
    LocalDate FIRST = LocalDate.of(1900, 1, 1);

    String message() default "must lie between 1900-01-01 and today";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<Happened, LocalDate> {
        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            var today = LocalDate.now(context.getClockProvider().getClock());
            return day == null || (!day.isBefore(FIRST) && !day.isAfter(today));
        }
    }
}
