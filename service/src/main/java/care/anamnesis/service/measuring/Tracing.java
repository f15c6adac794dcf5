package care.anamnesis.service.measuring;

import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whatever exports spans gets them without the words of a request. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(TracingChoice.PROPERTY)
class Tracing {
    @Bean
    SpanExporters spanExporters(ObjectProvider<SpanExporter> exporters) {
        return SpanExporters.of(exporters
                .orderedStream()
                .<SpanExporter>map(SpansWithoutWords::new)
                .toList());
    }
}
