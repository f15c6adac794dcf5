package care.anamnesis.service.limit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The limits of this process, as the settings have them. Several processes count each for itself. */
@Configuration(proxyBeanMethods = false)
public class LimitConfiguration {
    @Bean
    Refused refusedByLimits(Clock clock, MeterRegistry registry) {
        return new Refused(clock, registry);
    }

    @Bean
    FailedSignIns failedSignIns(
            Clock clock,
            Refused refused,
            @Value("${anamnesis.limits.failures.together:10}") int together,
            @Value("${anamnesis.limits.failures.alone:40}") int alone,
            @Value("${anamnesis.limits.failures.again:6s}") Duration again) {
        return new FailedSignIns(
                clock,
                Allowance.of("anamnesis.limits.failures", together, again),
                Allowance.of("anamnesis.limits.failures", alone, again),
                refused);
    }

    @Bean
    Limits limits(
            Clock clock,
            Refused refused,
            @Value("${anamnesis.limits.challenges.at-once:60}") int challenges,
            @Value("${anamnesis.limits.challenges.again:5s}") Duration challengeAgain,
            @Value("${anamnesis.limits.strangers.at-once:300}") int strangers,
            @Value("${anamnesis.limits.strangers.again:1s}") Duration strangerAgain,
            @Value("${anamnesis.limits.commands.at-once:1000}") int commands,
            @Value("${anamnesis.limits.commands.again:100ms}") Duration commandAgain) {
        return new Limits(
                Map.of(
                        Limited.CHALLENGES,
                        new Limit<>(clock, Allowance.of("anamnesis.limits.challenges", challenges, challengeAgain)),
                        Limited.STRANGERS,
                        new Limit<>(clock, Allowance.of("anamnesis.limits.strangers", strangers, strangerAgain)),
                        Limited.COMMANDS,
                        new Limit<>(clock, Allowance.of("anamnesis.limits.commands", commands, commandAgain))),
                refused);
    }
}
