package care.anamnesis.standalone.database;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Starts the embedded database before anything asks for a data source, unless an address of another one is given. It
 * ends with its context, and after every bean of it: the first to be registered is the last to be destroyed.
 */
final class EmbeddedDatabaseInitializer implements ApplicationContextInitializer<GenericApplicationContext> {
    @Override
    public void initialize(GenericApplicationContext context) {
        var environment = context.getEnvironment();
        if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            return;
        }
        var database = EmbeddedDatabase.start(Path.of(environment.getProperty("anamnesis.data", "data")));
        context.getDefaultListableBeanFactory().registerDisposableBean("embeddedDatabase", database::close);
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "embeddedDatabase",
                        Map.of(
                                "spring.datasource.url", database.url(),
                                "spring.datasource.username", Roles.APPLICATION,
                                "spring.datasource.password", database.roles().applicationPassword(),
                                "anamnesis.owner.username", Roles.OWNER,
                                "anamnesis.owner.password", database.roles().ownerPassword())));
    }
}
