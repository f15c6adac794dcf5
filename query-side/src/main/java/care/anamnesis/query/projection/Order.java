package care.anamnesis.query.projection;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.UnreadEvent;
import care.anamnesis.events.ClinicalEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** In which order the log is read to fill a table from its beginning. */
enum Order {
    /** Client by client, whole records, so that each is folded in memory and its row is written once. */
    BY_CLIENT {
        @Override
        void read(EventLog log, long upToPosition, Consumer<List<UnreadEvent>> parts) {
            var part = new ArrayList<UnreadEvent>();
            var page = log.byStream(null, upToPosition, ClinicalEvent.class, PAGE);
            while (!page.isEmpty()) {
                for (var event : page) {
                    if (part.size() >= PART && !isSameStream(event, part.getLast())) {
                        parts.accept(List.copyOf(part));
                        part.clear();
                    }
                    part.add(event);
                }
                page = log.byStream(page.getLast(), upToPosition, ClinicalEvent.class, PAGE);
            }
            parts.accept(part);
        }
    },
    /** As it stands in the log. */
    BY_POSITION {
        @Override
        void read(EventLog log, long upToPosition, Consumer<List<UnreadEvent>> parts) {
            long read = 0;
            while (read < upToPosition) {
                var page = log.between(read, upToPosition, PAGE);
                parts.accept(page);
                read = page.getLast().position();
            }
        }
    };

    private static final int PAGE = 2_000;
    private static final int PART = 1_000;

    abstract void read(EventLog log, long upToPosition, Consumer<List<UnreadEvent>> parts);

    static boolean isSameStream(UnreadEvent one, UnreadEvent other) {
        return one.streamId().equals(other.streamId());
    }
}
