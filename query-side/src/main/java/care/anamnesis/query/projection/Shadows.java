package care.anamnesis.query.projection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables that are built beside a live one. Only the owner of the tables can make them; its functions do it for us. */
@Component
class Shadows {
    private static final String SCHEMA = "query.";

    private final JdbcClient jdbc;

    Shadows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Drops earlier ones: a worker still filling one finds it gone. */
    String make(Projection projection, Operation.Kind purpose, int attempt) {
        return SCHEMA
                + jdbc.sql("select query.make_shadow(:live, :purpose, :attempt)")
                        .param("live", bare(projection))
                        .param("purpose", purpose.inSchema())
                        .param("attempt", attempt)
                        .query(String.class)
                        .single();
    }

    void analyze(Projection projection, Operation.Kind purpose, int attempt) {
        call(jdbc.sql("select 1 from query.analyze_shadow(:live, :purpose, :attempt)")
                .param("live", bare(projection))
                .param("purpose", purpose.inSchema())
                .param("attempt", attempt));
    }

    void drop(Projection projection, Operation.Kind purpose) {
        call(jdbc.sql("select 1 from query.drop_shadows(:live, :purpose)")
                .param("live", bare(projection))
                .param("purpose", purpose.inSchema()));
    }

    /** The table replaces the live one when the open transaction commits. */
    void switchTo(Projection projection, int attempt) {
        call(jdbc.sql("select 1 from query.switch_to_shadow(:live, :attempt)")
                .param("live", bare(projection))
                .param("attempt", attempt));
    }

    private static void call(JdbcClient.StatementSpec function) {
        function.query(Integer.class).single();
    }

    private static String bare(Projection projection) {
        return projection.table().substring(SCHEMA.length());
    }
}
