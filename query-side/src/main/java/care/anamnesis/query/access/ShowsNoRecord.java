package care.anamnesis.query.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a handler method whose answers show nothing of any client, so that only refusals are logged. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ShowsNoRecord {
    /** What it shows instead. */
    String value();
}
