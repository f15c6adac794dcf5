package care.anamnesis.eventlog;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** In this module no application shutdown stops the servers. */
public final class StopsServers implements LauncherSessionListener {
    @Override
    public void launcherSessionClosed(LauncherSession session) {
        TestDatabase.stopServers();
    }
}
