package care.anamnesis.query.projection;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Value;

/** The tables of the projections that only tests have, made by the owner as every table is. */
class OwnersTables {
    private final String url;
    private final String owner;
    private final String password;
    private final String application;

    OwnersTables(
            @Value("${spring.datasource.url}") String url,
            @Value("${anamnesis.owner.username}") String owner,
            @Value("${anamnesis.owner.password}") String password,
            @Value("${spring.datasource.username}") String application,
            @SuppressWarnings("unused") QuerySchema schema) {
        this.url = url;
        this.owner = owner;
        this.password = password;
        this.application = application;
    }

    String tally() {
        execute("""
                create table query.tally (
                    client_id uuid primary key, version bigint not null, position bigint not null, count jsonb not null,
                    last text not null generated always as (count ->> 'last') stored);
                create view query.tallied as select client_id, last from query.tally;
                grant select, insert, update, delete on query.tally to %1$s;
                grant select on query.tallied to %1$s;
                """.formatted(application));
        return Tally.TABLE;
    }

    String diary() {
        execute("""
                create table query.diary (
                    position bigint not null, number int not null, stream_id text not null, line text not null,
                    primary key (position, number));
                grant select, insert, update, delete on query.diary to %s;
                """.formatted(application));
        return Diary.TABLE;
    }

    void execute(String sql) {
        try (var connection = DriverManager.getConnection(url, owner, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
