package care.anamnesis.standalone.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Starts the embedded database in parallel with everything else, unless the address of another one is given. A user of
 * the data source waits for it. It ends with its context, after every bean of it: the first to be registered is the
 * last to be destroyed.
 */
@Order(EmbeddedDatabaseInitializer.GIVES)
final class EmbeddedDatabaseInitializer implements ApplicationContextInitializer<GenericApplicationContext> {
    /** After everything that may refuse to start: what runs then has to be ended. */
    static final int GIVES = 0;

    @Override
    public void initialize(GenericApplicationContext context) {
        var environment = context.getEnvironment();
        if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            return;
        }
        var directory = Path.of(environment.getProperty("anamnesis.data", "data"));
        var access = chosen();
        var database = StartingDatabase.in(directory, access);
        context.getDefaultListableBeanFactory().registerDisposableBean("embeddedDatabase", database::close);
        context.getBeanFactory().addBeanPostProcessor(database);
        context.registerBean(
                "postgresqlHealthIndicator", DatabaseHealth.class, () -> new DatabaseHealth(database::state));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "embeddedDatabase",
                        Map.of(
                                "spring.datasource.url", access.url(),
                                "spring.datasource.username", Roles.APPLICATION,
                                "spring.datasource.password", access.roles().applicationPassword(),
                                "anamnesis.owner.username", Roles.OWNER,
                                "anamnesis.owner.password", access.roles().ownerPassword(),
                                "anamnesis.people.username", Roles.SIGN_IN,
                                "anamnesis.people.password", access.roles().signInPassword(),
                                "anamnesis.log.seen-file",
                                        directory.resolve("log-seen").toString(),
                                "anamnesis.proof.outside",
                                        directory.resolve("checkpoints").toString())));
    }

    private static EmbeddedDatabase.Access chosen() {
        try {
            return EmbeddedDatabase.Access.chosen();
        } catch (IOException e) {
            throw new UncheckedIOException("This machine gives no port on loopback", e);
        }
    }
}
