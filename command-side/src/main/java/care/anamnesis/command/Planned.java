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

/** A day that may lie ahead, by the practice's clock: from 1900 to five years from today. */
@Constraint(validatedBy = Planned.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface Planned {
    String message() default "must lie between 1900-01-01 and five years from today";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<Planned, LocalDate> {
        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            var today = LocalDate.now(context.getClockProvider().getClock());
            return day == null || (!day.isBefore(Happened.FIRST) && !day.isAfter(today.plusYears(5)));
        }
    }
}
