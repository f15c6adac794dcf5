package care.anamnesis.service.program;

import care.anamnesis.service.session.WithSignIn;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks where programs get their tokens: where people sign in, since a person allows it in her browser. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@WithSignIn
@WithOwnTokens
@interface WithTokenEndpoints {}
