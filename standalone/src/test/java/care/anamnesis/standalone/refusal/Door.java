package care.anamnesis.standalone.refusal;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.TestDatabase;
import care.anamnesis.standalone.Standalone;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** The one service at whose door these tests stand: nobody is in it, and it waits for nobody for long. */
final class Door {
    private static final ConfigurableApplicationContext SERVICE = start();

    private Door() {}

    static int port() {
        return SERVICE.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    static EventLog log() {
        return SERVICE.getBean(EventLog.class);
    }

    static <T> T part(Class<T> type) {
        return SERVICE.getBean(type);
    }

    private static ConfigurableApplicationContext start() {
        var settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--demo-clients=0",
                "--anamnesis.founding-story=false",
                "--anamnesis.request.arrives-within=2s"));
        TestDatabase.fresh().register((name, value) -> settings.add("--" + name + "=" + value));
        return Standalone.application().run(settings.toArray(String[]::new));
    }
}
