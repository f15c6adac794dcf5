package care.anamnesis.service.doctor;

import care.anamnesis.service.CannotStart;
import care.anamnesis.service.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/**
 * Looks at what a process would start with, and at what it would stand on, without starting one and without changing
 * anything.
 */
public final class Doctor {
    private Doctor() {}

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    /** @param arguments settings as the process would get them on its command line */
    public static List<Finding> examine(String... arguments) {
        try (var settings = settings(arguments)) {
            return examine(settings);
        } catch (RuntimeException e) {
            var refusal = refusal(e).orElseThrow(() -> e);
            return List.of(Finding.wrong(String.valueOf(refusal.getMessage()), refusal.remedy()));
        }
    }

    private static List<Finding> examine(ConfigurableApplicationContext context) {
        var settings = context.getEnvironment();
        var findings = new ArrayList<Finding>();
        findings.add(Finding.good("The settings are complete, and each of them is known."));
        findings.addAll(Machine.examine(settings));
        findings.addAll(Database.examine(settings));
        return findings;
    }

    private static ConfigurableApplicationContext settings(String... arguments) {
        return Service.application("service,operators", Nothing.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties("logging.level.root=off")
                .run(arguments);
    }

    private static Optional<CannotStart> refusal(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }
}
