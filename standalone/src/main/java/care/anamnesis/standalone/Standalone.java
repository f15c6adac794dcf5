package care.anamnesis.standalone;

import care.anamnesis.command.CommandSide;
import care.anamnesis.pages.Pages;
import care.anamnesis.query.QuerySide;
import care.anamnesis.service.Service;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Runs the whole service with its own PostgreSQL and demo people, so that a first run needs nothing else. */
@SpringBootApplication
public class Standalone {
    public static void main(String[] args) {
        application().run(args);
    }

    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(
                        CommandSide.class, QuerySide.class, Pages.class, Service.class, Standalone.class)
                .properties("spring.config.name=service,standalone");
    }
}
