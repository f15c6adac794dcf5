package care.anamnesis.query.projection;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Migrates the tables of the projections, as their owner, before any projection starts. */
@Component
class QuerySchema {
    QuerySchema(
            DataSource application,
            @Value("${anamnesis.owner.username:}") String ownerName,
            @Value("${anamnesis.owner.password:}") String ownerPassword)
            throws SQLException {
        try (var connection = application.getConnection()) {
            var database = connection.getMetaData();
            var flyway = Flyway.configure()
                    .schemas("query")
                    .locations("classpath:care/anamnesis/query/schema")
                    .placeholders(Map.of("application_role", database.getUserName()));
            if (ownerName.isBlank()) {
                flyway.dataSource(application);
            } else {
                flyway.dataSource(database.getURL(), ownerName, ownerPassword);
            }
            flyway.load().migrate();
        }
    }
}
