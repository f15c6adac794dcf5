package care.anamnesis.query;

import care.anamnesis.eventlog.EventLogConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
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
public class QuerySide {}
