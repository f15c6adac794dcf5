package care.anamnesis.service.session;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Marks what knows a session of the people of the practice: in each process, wherever they have signed in. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Conditional(WithSessions.OfPeople.class)
public @interface WithSessions {
    final class OfPeople implements Condition {
        private static final Set<String> WAYS = Set.of("embedded", "oidc");

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return WAYS.contains(context.getEnvironment().getProperty("anamnesis.identity", ""));
        }
    }
}
