package care.anamnesis.service.doctor;

import care.anamnesis.eventlog.proving.LogProofs;
import care.anamnesis.eventlog.secret.SecretFile;
import care.anamnesis.service.CannotStart;
import care.anamnesis.service.session.Address;
import care.anamnesis.service.session.PasskeyDomain;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.springframework.core.env.PropertyResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.StringUtils;

/** What the service stands on: the version of the database, its clock, and what each role can do there and cannot. */
final class Database {
    private static final int LEAST_VERSION = 150_000;
    private static final Duration MOST_APART = Duration.ofSeconds(10); // beyond it nothing is written
    private static final String SECONDS_TO_WAIT = "5";

    private static final String IS_POWERFUL =
            "select rolsuper or rolcreaterole or rolbypassrls from pg_roles where rolname = current_user";
    private static final String CHANGES_EVENTS = """
            select exists (select from pg_tables where schemaname = 'event_log' and tablename = 'events')
                and has_table_privilege('event_log.events', 'insert, update, delete, truncate')""";
    private static final String READS_EVENTS = """
            select exists (select from pg_tables where schemaname = 'event_log' and tablename = 'events')
                and has_table_privilege('event_log.events', 'select')""";
    private static final String SIGNS_EVENTS = """
            select exists (select from pg_tables where schemaname = 'event_log' and tablename = 'ledger')
                and has_table_privilege('event_log.ledger', 'select')""";
    private static final String KNOWS_PASSKEYS = """
            select exists (select from pg_tables where schemaname = 'sign_in' and tablename = 'relying_party')
                and has_schema_privilege('sign_in', 'usage') and has_table_privilege('sign_in.relying_party', 'select')""";
    private static final String CREATES = "select has_database_privilege(current_database(), 'create')";

    private final PropertyResolver settings;
    private final List<Finding> findings = new ArrayList<>();

    private Database(PropertyResolver settings) {
        this.settings = settings;
    }

    static List<Finding> examine(PropertyResolver settings) {
        var database = new Database(settings);
        database.examine();
        return database.findings;
    }

    private interface Examination {
        void of(Connection connection) throws SQLException;
    }

    private void examine() {
        var isReached = as("spring.datasource", connection -> {
            version(connection);
            clock(connection);
            findings.add(
                    isTrue(connection, IS_POWERFUL)
                            ? Finding.wrong(
                                    "The role of the application may do anything in the database.",
                                    "Give it a role without SUPERUSER, CREATEROLE and BYPASSRLS.")
                            : Finding.good("The role of the application has no power over the database."));
            findings.add(
                    isTrue(connection, CHANGES_EVENTS)
                            ? Finding.wrong(
                                    "The role of the application could change what is written in the log.",
                                    "Let another role own the tables: anamnesis.owner.username and anamnesis.owner.password.")
                            : Finding.good(
                                    "The role of the application can append to the log and change nothing in it."));
            verifierKeys(connection);
        });
        if (!isReached) {
            return;
        }
        if ("embedded".equals(settings.getProperty("anamnesis.identity"))) {
            as(isSet("anamnesis.people") ? "anamnesis.people" : "spring.datasource", this::passkeys);
        }
        if (isSet("anamnesis.owner")) {
            as(
                    "anamnesis.owner",
                    connection -> findings.add(
                            isTrue(connection, CREATES)
                                    ? Finding.good("The owner of the tables can bring them up to date.")
                                    : Finding.wrong(
                                            "The owner of the tables cannot create a schema in this database.",
                                            "grant create on database … to the role of anamnesis.owner.username.")));
        }
        if (isSet("anamnesis.people")) {
            as(
                    "anamnesis.people",
                    connection -> findings.add(
                            isTrue(connection, READS_EVENTS)
                                    ? Finding.wrong(
                                            "The role of sign-in can read the log.",
                                            "Give anamnesis.people.username a role of its own without rights in the schema event_log.")
                                    : Finding.good(
                                            "The role of sign-in reaches passkeys and sessions, and no record.")));
        }
    }

    /** Once somebody has started it: there is no log before. */
    private void verifierKeys(Connection connection) throws SQLException {
        var secret = settings.getProperty("anamnesis.secret-file", "");
        if (!StringUtils.hasText(secret) || !isTrue(connection, SIGNS_EVENTS)) {
            return;
        }
        try {
            var secrets = SecretFile.read(Path.of(secret));
            LogProofs.verifiers(new SingleConnectionDataSource(connection, true), secrets)
                    .forEach(key -> findings.add(Finding.good(
                            "The log is signed with the key %s, fingerprint %s.".formatted(key, key.fingerprint()))));
        } catch (IOException | IllegalArgumentException _) {
            // what is wrong with the secret is said by the machine
        }
    }

    /** As a start would, but for the row that it writes. */
    private void passkeys(Connection connection) throws SQLException {
        if (!isTrue(connection, KNOWS_PASSKEYS)) {
            return; // nobody has started it, or this role cannot say
        }
        connection.setSchema("sign_in");
        var passkeys = new PasskeyDomain(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        try {
            var given =
                    Address.of(settings.getProperty("anamnesis.address", "")).relyingParty();
            var refusal = passkeys.refusal(given);
            if (refusal.isPresent()) {
                findings.add(Finding.wrong(
                        String.valueOf(refusal.get().getMessage()),
                        refusal.get().remedy()));
            } else if (passkeys.remembered().isPresent()) {
                findings.add(Finding.good("No passkey in the database belongs to another domain."));
            }
        } catch (CannotStart _) {
            // what is wrong with the address is said by the machine
        }
    }

    private boolean isSet(String role) {
        return StringUtils.hasText(settings.getProperty(role + ".username"));
    }

    private boolean as(String role, Examination examination) {
        var login = new Properties();
        login.setProperty("user", settings.getProperty(role + ".username", ""));
        login.setProperty("password", settings.getProperty(role + ".password", ""));
        login.setProperty("connectTimeout", SECONDS_TO_WAIT);
        login.setProperty("loginTimeout", SECONDS_TO_WAIT);
        try (var connection =
                DriverManager.getConnection(settings.getRequiredProperty("spring.datasource.url"), login)) {
            examination.of(connection);
            return true;
        } catch (SQLException e) {
            findings.add(Finding.wrong(
                    "The database does not let %s in: %s".formatted(role + ".username", e.getMessage()),
                    "Check spring.datasource.url, and the name and password of this role."));
            return false;
        }
    }

    private void version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select current_setting('server_version_num')::int, current_setting('server_version')")) {
            row.next();
            var says = "The database is PostgreSQL %s.".formatted(row.getString(2));
            findings.add(
                    row.getInt(1) < LEAST_VERSION
                            ? Finding.wrong(says, "Use PostgreSQL 15 or newer.")
                            : Finding.good(says));
        }
    }

    private void clock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            var apart = Duration.between(row.getObject(1, OffsetDateTime.class).toInstant(), Instant.now());
            var says = "The clocks of this machine and of the database are %.1f s apart."
                    .formatted(apart.abs().toMillis() / 1000.0);
            findings.add(
                    apart.abs().compareTo(MOST_APART) > 0
                            ? Finding.wrong(says, "Let both follow a time server: beyond 10 s nothing is written.")
                            : Finding.good(says));
        }
    }

    private static boolean isTrue(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
