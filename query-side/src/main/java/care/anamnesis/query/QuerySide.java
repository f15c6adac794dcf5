package care.anamnesis.query;

import care.anamnesis.eventlog.EventLogConfiguration;
import care.anamnesis.eventlog.EventTypes;
import care.anamnesis.eventlog.StoredType;
import care.anamnesis.events.StoredName;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The side of the service that answers. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan
@Import(EventLogConfiguration.class)
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
}
