package care.anamnesis.standalone.practice;

import java.time.ZoneId;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Gives a demo its clock, which can be set, before the log creates its own. */
final class PracticeClockInitializer implements ApplicationContextInitializer<GenericApplicationContext> {
    @Override
    public void initialize(GenericApplicationContext context) {
        var settings = context.getEnvironment();
        if (!"demo".equals(settings.getProperty("anamnesis.identity"))) {
            return;
        }
        var timeZone = settings.getProperty("anamnesis.time-zone", "");
        var zone = timeZone.isBlank() ? ZoneId.systemDefault() : ZoneId.of(timeZone);
        context.registerBean("clock", PracticeClock.class, () -> new PracticeClock(zone));
    }
}
