package care.anamnesis.standalone.browser;

import care.anamnesis.eventlog.TestDatabase;
import care.anamnesis.standalone.Standalone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** The one service of a test run, with a small demo practice, the client of the founding story and a page of all components. */
final class DemoService {
    private static final ConfigurableApplicationContext SERVICE = start();

    private DemoService() {}

    static String address() {
        return "http://localhost:" + SERVICE.getEnvironment().getRequiredProperty("local.server.port");
    }

    private static ConfigurableApplicationContext start() {
        var settings = new ArrayList<>(List.of("--server.port=0", "--demo-clients=12"));
        settings.add("--anamnesis.proof.outside=" + outside());
        TestDatabase.fresh().register((name, value) -> settings.add("--" + name + "=" + value));
        return Standalone.application().run(settings.toArray(String[]::new));
    }

    private static Path outside() {
        try {
            return Files.createTempDirectory("checkpoints");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
