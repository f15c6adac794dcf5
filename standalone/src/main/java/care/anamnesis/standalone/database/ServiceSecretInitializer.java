package care.anamnesis.standalone.database;

import care.anamnesis.eventlog.secret.SecretFile;
import care.anamnesis.service.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/** Creates the secret of the service at the first start, beside the database and not in it, unless one is given. */
@Order(EmbeddedDatabaseInitializer.GIVES)
final class ServiceSecretInitializer implements ApplicationContextInitializer<GenericApplicationContext> {
    private static final String FILE = "anamnesis.secret-file";

    @Override
    public void initialize(GenericApplicationContext context) {
        var environment = context.getEnvironment();
        if (StringUtils.hasText(environment.getProperty("anamnesis.secret"))
                || StringUtils.hasText(environment.getProperty(FILE))) {
            return;
        }
        var file = Path.of(environment.getProperty("anamnesis.data", "data")).resolve("service-secret");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            SecretFile.ensure(file);
        } catch (IOException e) {
            throw new CannotStart(
                    "The secret of the service could not be made in %s: %s".formatted(file.toAbsolutePath(), e),
                    "Check that the directory can be written, or name a file with the secret in ANAMNESIS_SECRET_FILE.",
                    e);
        }
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("serviceSecret", Map.of(FILE, file.toString())));
    }
}
