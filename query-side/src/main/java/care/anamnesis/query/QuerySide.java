package care.anamnesis.query;

import care.anamnesis.eventlog.EventLogConfiguration;
import care.anamnesis.eventlog.EventTypes;
import care.anamnesis.eventlog.StoredType;
import care.anamnesis.events.StoredName;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/** The side of the service that answers. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan
@Import(EventLogConfiguration.class)
@PropertySource("classpath:care/anamnesis/query/query-side.properties")
public class QuerySide {

    @Bean
    @ConditionalOnMissingBean
    EventTypes eventTypes() {
        return new EventTypes(StoredName.all().entrySet().stream()
                .collect(Collectors.toMap(
                        stored -> new StoredType(
                                stored.getKey().name(), stored.getKey().revision()),
                        Map.Entry::getValue)));
    }

    /** Tells the time in the time zone of the practice, which says on which day something happened. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${anamnesis.time-zone:}") String timeZone) {
        var zone = timeZone.isBlank() ? ZoneId.systemDefault() : ZoneId.of(timeZone);
        return Clock.system(zone);
    }
}
