package care.anamnesis.standalone;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Runs the whole service with its own PostgreSQL and demo people, so that a first run needs nothing else. */
@SpringBootApplication
public class Standalone {
    public static void main(String[] args) {
        new SpringApplicationBuilder(Standalone.class)
                .properties("spring.config.name=standalone")
                .run(args);
    }
}
