package care.anamnesis.query;

import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.operating.LogHealth;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * Of this side, what is true of each answer of a process, also of one that only takes commands: refusals are problems,
 * accesses and refused persons are events, and health says whether the log can be trusted.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = {
            "care.anamnesis.query.access",
            "care.anamnesis.query.failure",
            "care.anamnesis.query.http",
        },
        excludeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = ReadingPolicy.class))
@Import(LogHealth.class)
public class EachAnswer {}
