package care.anamnesis.events;

import jakarta.validation.ConstraintValidatorContext;

/** Names the one limit of several that a value breaks. */
final class Broken {
    private Broken() {}

    static boolean unless(boolean holds, String rule, ConstraintValidatorContext context) {
        if (!holds) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(rule).addConstraintViolation();
        }
        return holds;
    }
}
