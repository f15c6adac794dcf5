package care.anamnesis.command;

import care.anamnesis.events.ClinicalEvent;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The entry that a command leads to. An amendment of that entry keeps within the limits of the command. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Writes {
    Class<? extends ClinicalEvent> value();
}
