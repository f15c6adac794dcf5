package care.anamnesis.service.session;

import care.anamnesis.pages.record.OpenSessions;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions are rows: whoever ends one, on whichever node, deletes its row and tells nobody. */
@Component
@WithSessions
class SessionRows implements OpenSessions {
    private final JdbcClient tables;
    private final Clock clock;

    SessionRows(@Qualifier("signInClient") JdbcClient tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public Set<String> among(Collection<String> sessions) {
        return tables.sql("select session_id from spring_session where session_id in (:ids) and expiry_time > :now")
                .param("ids", sessions)
                .param("now", clock.millis())
                .query((row, _) -> row.getString(1))
                .set();
    }
}
