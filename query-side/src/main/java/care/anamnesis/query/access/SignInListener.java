package care.anamnesis.query.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;

/** Logs who signs in, and for whom a sign-in failed. The typed name is looked up and never stored. */
@Component
class SignInListener {
    private final SignedInPerson signedIn;
    private final ObjectProvider<UserDetailsService> people;

    SignInListener(SignedInPerson signedIn, ObjectProvider<UserDetailsService> people) {
        this.signedIn = signedIn;
        this.people = people;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        signedIn.actor(event.getAuthentication())
                .ifPresent(person -> RequestAccess.current().signedIn(person));
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        RequestAccess.current()
                .failedToSignIn(known(event.getAuthentication().getName()).orElse(null));
    }

    private Optional<String> known(@Nullable String typed) {
        var directory = people.getIfUnique();
        if (directory == null || typed == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(directory.loadUserByUsername(typed)).map(UserDetails::getUsername);
        } catch (AuthenticationException _) {
            return Optional.empty();
        }
    }
}
