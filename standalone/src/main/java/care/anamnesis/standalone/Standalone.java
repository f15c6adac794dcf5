package care.anamnesis.standalone;

import care.anamnesis.command.CommandSide;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** Runs the whole service with its own PostgreSQL and demo people, so that a first run needs nothing else. */
@SpringBootApplication
public class Standalone {
    public static void main(String[] args) {
        application().run(args);
    }

    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(CommandSide.class, Standalone.class)
                .properties("spring.config.name=standalone");
    }

    /** "Today" is the day where the practice is. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }
}
