package care.anamnesis.pages.frame;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** By which templates a {@link PageModel} is shown: whole ones, or parts as in {@code caseload/list :: rows}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ShownBy {
    String[] value();
}
