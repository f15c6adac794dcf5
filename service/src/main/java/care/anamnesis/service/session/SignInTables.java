package care.anamnesis.service.session;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tables of sign-in, in a schema of their own that a role of its own reaches: passkeys, invitations, sessions. They
 * stand beside the log and are no part of it.
 */
@Configuration(proxyBeanMethods = false)
@WithSessions
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = SignInTables.IDLE_SECONDS)
class SignInTables {
    /** A person who does nothing for so long has left the room (NIST SP 800-63B-4, 2.2.3: at most an hour). */
    static final int IDLE_SECONDS = 15 * 60;

    private static final String SCHEMA = "sign_in";
    private static final int CONNECTIONS = 8;

    @Bean(defaultCandidate = false)
    @SpringSessionDataSource
    DataSource signInSource(
            DataSource application,
            Environment settings,
            @Value("${anamnesis.owner.username:}") String ownerName,
            @Value("${anamnesis.owner.password:}") String ownerPassword)
            throws SQLException {
        var source = new HikariConfig();
        source.setPoolName("sign-in");
        source.setJdbcUrl(settings.getRequiredProperty("spring.datasource.url"));
        source.setUsername(either(settings, "anamnesis.people.username", "spring.datasource.username"));
        source.setPassword(either(settings, "anamnesis.people.password", "spring.datasource.password"));
        source.setSchema(SCHEMA);
        source.setMaximumPoolSize(CONNECTIONS);
        source.setConnectionTimeout(3_000);
        migrate(application, ownerName, ownerPassword, source.getUsername());
        return new HikariDataSource(source);
    }

    private static String either(Environment settings, String own, String otherwise) {
        return settings.getProperty(own, settings.getProperty(otherwise, ""));
    }

    private static void migrate(DataSource application, String ownerName, String ownerPassword, String signInRole)
            throws SQLException {
        try (var connection = application.getConnection()) {
            var flyway = Flyway.configure()
                    .schemas(SCHEMA)
                    .locations("classpath:care/anamnesis/service/schema")
                    .placeholders(Map.of("sign_in_role", signInRole));
            if (ownerName.isBlank()) {
                flyway.dataSource(application);
            } else {
                flyway.dataSource(connection.getMetaData().getURL(), ownerName, ownerPassword);
            }
            flyway.load().migrate();
        }
    }

    @Bean
    TransactionOperations springSessionTransactionOperations(@Qualifier("signInSource") DataSource tables) {
        return new TransactionTemplate(new DataSourceTransactionManager(tables));
    }

    @Bean(defaultCandidate = false)
    JdbcClient signInClient(@Qualifier("signInSource") DataSource tables) {
        return JdbcClient.create(tables);
    }
}
