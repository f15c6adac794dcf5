package care.anamnesis.query.projection;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.stereotype.Component;

/** Whether the projections of this node follow the log, or pause while a faster way fills them. */
@Component
class Following {
    private final EventProcessingConfiguration processors;

    Following(EventProcessingConfiguration processors) {
        this.processors = processors;
    }

    void rest(Projection projection) {
        processors
                .eventProcessor(projection.name(), StreamingEventProcessor.class)
                .ifPresent(StreamingEventProcessor::shutDown);
    }

    void goOn(Projection projection) {
        processors
                .eventProcessor(projection.name(), StreamingEventProcessor.class)
                .ifPresent(StreamingEventProcessor::start);
    }
}
