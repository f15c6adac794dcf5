package care.anamnesis.standalone;

import care.anamnesis.service.Service;
import care.anamnesis.service.StandsAlone;
import care.anamnesis.service.cli.Anamnesis;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Runs the whole service with its own PostgreSQL, so that a first run needs nothing else: for demo people, or for the
 * people of a small practice. With a command it is the command line instead.
 */
@SpringBootApplication
public class Standalone implements StandsAlone {
    public static void main(String[] args) {
        if (Service.isCommand(args)) {
            Anamnesis.main(args);
        } else {
            application().run(args);
        }
    }

    public static SpringApplicationBuilder application() {
        return Service.application("service,standalone", Service.class, Standalone.class)
                .initializers(new AllSides());
    }
}
