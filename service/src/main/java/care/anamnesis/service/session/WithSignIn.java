package care.anamnesis.service.session;

import care.anamnesis.service.ConditionalOnSide;
import care.anamnesis.service.Side;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks how the people of the practice sign in, whichever way: where the pages are. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@WithSessions
@ConditionalOnSide(Side.PAGES)
public @interface WithSignIn {}
