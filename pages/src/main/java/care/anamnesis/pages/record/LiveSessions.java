package care.anamnesis.pages.record;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import org.springframework.stereotype.Component;

/** Sends nothing more after sign-out, or after the session has ended in another way. */
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

    /** Somebody signs in again, perhaps another person. */
    @Override
    public void sessionIdChanged(HttpSessionEvent event, String oldId) {
        records.endSession(oldId);
    }
}
