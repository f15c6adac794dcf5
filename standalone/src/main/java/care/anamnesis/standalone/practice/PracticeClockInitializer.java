package care.anamnesis.standalone.practice;

import java.time.ZoneId;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Gives the service its clock before the log creates its own. */
final class PracticeClockInitializer implements ApplicationContextInitializer<GenericApplicationContext> {
    @Override
    public void initialize(GenericApplicationContext context) {
        var timeZone = context.getEnvironment().getProperty("anamnesis.time-zone", "");
        var zone = timeZone.isBlank() ? ZoneId.systemDefault() : ZoneId.of(timeZone);
        context.registerBean("clock", PracticeClock.class, () -> new PracticeClock(zone));
    }
}
