package care.anamnesis.query.access;

import care.anamnesis.events.Actor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.Expression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is signed in. A principal is anything that knows its {@code actor}, as for the handler methods. */
@Component
class SignedInPerson {
    private static final Expression ACTOR = new SpelExpressionParser().parseExpression("actor");

    Optional<Actor> actor() {
        return actor(SecurityContextHolder.getContext().getAuthentication());
    }

    Optional<Actor> actor(@Nullable Authentication authentication) {
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return Optional.ofNullable(ACTOR.getValue(authentication.getPrincipal(), Actor.class));
    }
}
