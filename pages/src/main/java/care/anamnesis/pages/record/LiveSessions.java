package care.anamnesis.pages.record;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import org.springframework.stereotype.Component;

/** Whoever has signed out, or whose session has ended in another way, is told nothing more. */
@Component
class LiveSessions implements HttpSessionListener, HttpSessionIdListener {
    private final LiveRecords records;

    LiveSessions(LiveRecords records) {
        this.records = records;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        records.endSession(event.getSession().getId());
    }

    /** Somebody signs in anew, maybe somebody else. */
    @Override
    public void sessionIdChanged(HttpSessionEvent event, String oldId) {
        records.endSession(oldId);
    }
}
