package care.anamnesis.service.oidc;

import care.anamnesis.service.session.WithSignIn;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Marks how the people of the practice sign in at its identity provider: where the pages are. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@WithSignIn
@ConditionalOnProperty(name = "anamnesis.identity", havingValue = "oidc")
@interface WithProvider {}
