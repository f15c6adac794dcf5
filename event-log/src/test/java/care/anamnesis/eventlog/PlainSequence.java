package care.anamnesis.eventlog;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The control: a table whose positions come from a sequence; every fifth transaction is rolled back. */
record PlainSequence(HikariDataSource dataSource) implements GrowingLog {
    static PlainSequence fresh() {
        var database = TestDatabase.fresh();
        database.asOwner("create table plain (position bigint generated always as identity primary key, writer int)");
        database.asOwner("grant insert, select on plain to " + database.username());
        return new PlainSequence(database.dataSource());
    }

    @Override
    public void write(int writer, int number) throws Exception {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("insert into plain (writer) values (?), (?)")) {
            connection.setAutoCommit(false);
            statement.setInt(1, writer);
            statement.setInt(2, writer);
            statement.execute();
            if (number % 5 == 0) {
                connection.rollback();
            } else {
                connection.commit();
            }
        }
    }

    @Override
    public List<Long> after(long position) {
        return JdbcClient.create(dataSource)
                .sql("select position from plain where position > ? order by position")
                .param(position)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
