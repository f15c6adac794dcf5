package care.anamnesis.standalone.opening;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Without a demo there is nothing to be played first. */
@Component
@ConditionalOnProperty(name = "anamnesis.identity", havingValue = "embedded")
final class OpenAtOnce implements ApplicationRunner {
    private final Opening opening;

    OpenAtOnce(Opening opening) {
        this.opening = opening;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        opening.open();
    }
}
