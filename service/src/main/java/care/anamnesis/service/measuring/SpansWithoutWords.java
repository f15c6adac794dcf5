package care.anamnesis.service.measuring;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Exports the requests that were answered, each with its route and its outcome and with nothing that a caller or a record
 * has put in: no message of a failure, no address, no state that came with the request. Spans of other kinds stay here,
 * until somebody has looked at what they carry.
 */
final class SpansWithoutWords implements SpanExporter {
    private static final Set<String> KEPT = Set.of("method", "uri", "status", "outcome", "exception");

    private final SpanExporter exporter;

    SpansWithoutWords(SpanExporter exporter) {
        this.exporter = exporter;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        return exporter.export(spans.stream()
                .filter(span -> span.getKind() == SpanKind.SERVER)
                .<SpanData>map(WithoutWords::new)
                .toList());
    }

    @Override
    public CompletableResultCode flush() {
        return exporter.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return exporter.shutdown();
    }

    private static final class WithoutWords extends DelegatingSpanData {
        WithoutWords(SpanData span) {
            super(span);
        }

        @Override
        public SpanContext getSpanContext() {
            return withoutState(super.getSpanContext());
        }

        @Override
        public SpanContext getParentSpanContext() {
            return withoutState(super.getParentSpanContext());
        }

        private static SpanContext withoutState(SpanContext context) {
            return SpanContext.create(
                    context.getTraceId(), context.getSpanId(), context.getTraceFlags(), TraceState.getDefault());
        }

        @Override
        public Attributes getAttributes() {
            return super.getAttributes().toBuilder()
                    .removeIf(key -> !KEPT.contains(key.getKey()))
                    .build();
        }

        @Override
        public int getTotalAttributeCount() {
            return getAttributes().size();
        }

        /** A failure is recorded as an event, with its message. */
        @Override
        public List<EventData> getEvents() {
            return List.of();
        }

        @Override
        public int getTotalRecordedEvents() {
            return 0;
        }

        @Override
        public List<LinkData> getLinks() {
            return List.of();
        }

        @Override
        public int getTotalRecordedLinks() {
            return 0;
        }

        @Override
        public StatusData getStatus() {
            return StatusData.create(super.getStatus().getStatusCode(), "");
        }
    }
}
