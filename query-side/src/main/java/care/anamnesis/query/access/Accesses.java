package care.anamnesis.query.access;

import care.anamnesis.events.AccessAction;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a handler method that shows something of clients: each request that it answers is an event in the log. The path
 * variable {@code clientId} names the client; a handler without one reports through {@link Shown} which clients it
 * showed.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Accesses {
    AccessAction value();
}
