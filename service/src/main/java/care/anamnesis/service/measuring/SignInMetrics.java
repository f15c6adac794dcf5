package care.anamnesis.service.measuring;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** How many have signed in, and how many have tried in vain. */
@Component
final class SignInMetrics {
    private final MeterRegistry registry;

    SignInMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        count("succeeded");
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        count("failed");
    }

    private void count(String outcome) {
        registry.counter("anamnesis.sign.ins", "outcome", outcome).increment();
    }
}
