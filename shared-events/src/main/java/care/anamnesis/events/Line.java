package care.anamnesis.events;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A text of one line: it contains something visible, and nothing invisible, no line end and no direction mark. */
@Constraint(validatedBy = Line.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
public @interface Line {
    /** In characters as a reader counts them. */
    int max() default 200;

    String message() default "must be a short text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<Line, String> {
        private int max;

        @Override
        public void initialize(Line line) {
            max = line.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null
                    || (Broken.unless(Characters.hasVisible(text), "must not be blank", context)
                            && Broken.unless(
                                    Characters.fitsLine(text),
                                    "must be one line without control characters, invisible ones or marks of direction",
                                    context)
                            && Broken.unless(
                                    Characters.areAtMost(max, text),
                                    "must be at most " + max + " characters long",
                                    context));
        }
    }
}
