package care.anamnesis.service;

import care.anamnesis.service.cli.Anamnesis;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The process of production: the sides that it is told to run, on a database that it is given, for the people of the
 * practice. With a command, such as {@code people}, it is the command line instead.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@Import(ChosenSides.class)
public class Service {
    public static void main(String[] args) {
        if (isCommand(args)) {
            Anamnesis.main(args);
        } else {
            application().run(args);
        }
    }

    /** Operators have a port of their own. */
    static SpringApplicationBuilder application() {
        return application("service,operators", Service.class);
    }

    /** A setting begins with two dashes, and a command does not. */
    public static boolean isCommand(String... args) {
        return args.length > 0 && !args[0].startsWith("-");
    }

    /**
     * A program that is made of these parts.
     *
     * @param settings the names of its files of settings, the least first; the last word is with {@code
     *     anamnesis.properties} of whoever runs it
     */
    public static SpringApplicationBuilder application(String settings, Class<?>... parts) {
        return new SpringApplicationBuilder(parts).properties("spring.config.name=" + settings + ",anamnesis");
    }
}
