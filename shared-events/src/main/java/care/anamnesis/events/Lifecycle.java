package care.anamnesis.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an event does to the record, in the words of the audit trail: new content, a change to earlier content, and so on. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Lifecycle {
    LifecycleEvent value();
}
