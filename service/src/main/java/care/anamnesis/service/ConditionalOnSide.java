package care.anamnesis.service;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Marks what exists only in a process that runs this side. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Conditional(ConditionalOnSide.Runs.class)
public @interface ConditionalOnSide {
    Side value();

    final class Runs implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var side = metadata.getAnnotations().get(ConditionalOnSide.class).getEnum("value", Side.class);
            return Side.of(context.getEnvironment()).contains(side);
        }
    }
}
