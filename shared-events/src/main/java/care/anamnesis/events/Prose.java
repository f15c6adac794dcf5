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

/**
 * A free text of any number of lines, kept as typed: it contains something visible, and no control but tab and line
 * end.
 */
@Constraint(validatedBy = Prose.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
public @interface Prose {
    /** In characters as a reader counts them. */
    int max() default 10_000;

    String message() default "must be a text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<Prose, String> {
        private int max;

        @Override
        public void initialize(Prose prose) {
            max = prose.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null
                    || (Broken.unless(Characters.hasVisible(text), "must not be blank", context)
                            && Broken.unless(
                                    Characters.fitsProse(text),
                                    "must not contain control characters, nor characters that reverse the text",
                                    context)
                            && Broken.unless(
                                    Characters.areAtMost(max, text),
                                    "must be at most " + max + " characters long",
                                    context));
        }
    }
}
