package care.anamnesis.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What each role of the database can do and cannot. docs/roles.md is written from here. */
class RolesTest {
    private static final Path PAGE = Path.of("../docs/roles.md");
    private static final String NOTHING = "–";
    private static final String REFUSED = "refused";
    private static final String EVERYTHING = "select, insert, update, delete, truncate, references, trigger, maintain";

    private static final List<String> ROLES = List.of(
            "anamnesis_owner", "anamnesis_migrator", "anamnesis_command", "anamnesis_query", "anamnesis_people");

    /** The owner cannot sign in; the migrator acts as the owner. */
    private static final List<String> WHO_SIGN_IN = ROLES.subList(1, ROLES.size());

    private static final Set<String> OF_THE_LOG =
            Set.of("event_log.events", "event_log.answered_commands", "event_log.lineage", "event_log.missing");

    private static final List<String> CHANGES_OF_THE_LOG = List.of(
            "update event_log.events set payload = ''",
            "delete from event_log.events",
            "truncate event_log.events",
            "update event_log.answered_commands set request_hash = ''",
            "delete from event_log.answered_commands",
            "truncate event_log.answered_commands");

    private static final String ENTRY_PAST_THE_FUNCTIONS = "insert into event_log.events"
            + " select 2, 2, recorded_at, stream_id, type, revision, event_id, payload, metadata from event_log.events";

    private static final List<String> OTHER_ATTEMPTS = List.of(
            "update event_log.lineage set reason = 'another'",
            "delete from event_log.missing",
            "alter table event_log.events disable trigger all",
            "drop table event_log.events",
            "set session_replication_role = replica",
            "set role anamnesis_owner",
            "select payload from event_log.events",
            "select from query.caseload",
            "delete from query.caseload",
            "select public_key from sign_in.user_credentials",
            "delete from sign_in.spring_session",
            "create table public.mine ()",
            "create schema mine",
            "create role mine",
            "alter role anamnesis_people superuser",
            "copy (select 1) to program 'true'",
            "select pg_read_file('PG_VERSION')");

    @SuppressWarnings("NullAway.Init")
    private static PracticeDatabase database;

    /** A right of roles: what it is on, and the roles in their order with what they may. */
    private record Row(String of, List<String> cells) {
        String line() {
            return "| `%s` | %s |\n".formatted(of, String.join(" | ", cells).replace(EVERYTHING, "everything"));
        }
    }

    @BeforeAll
    static void a_practice() throws Exception {
        database = PracticeDatabase.ofCompose();
        try (var connection = database.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("insert into event_log.events values (1, 1, now(), 'a', 'A', '1', 'e', '', '')");
            statement.execute("insert into event_log.answered_commands values ('a', 'key', '', 1, 1)");
        }
    }

    @Test
    void the_page_lists_what_each_role_can_do() throws Exception {
        var page = Files.exists(PAGE) ? Files.readString(PAGE) : "# Roles\n\n## Rights\n";
        var written = page.substring(0, page.indexOf("## Rights"))
                + "## Rights\n\n"
                + table("Role", ROLES, attributes())
                + table("Of the database and its schemas", ROLES, schemas())
                + table("Table", ROLES, tables())
                + table("Function", ROLES, functions())
                + "## Attempts\n\n"
                + table("Attempt", WHO_SIGN_IN, attempts());

        if (Boolean.getBoolean("anamnesis.approve")) {
            Files.writeString(PAGE, written.stripTrailing() + "\n");
        }
        assertThat(Files.readString(PAGE))
                .as("written again with -Danamnesis.approve=true")
                .isEqualTo(written.stripTrailing() + "\n");
    }

    @Test
    void nobody_changes_what_is_in_the_log_and_only_its_functions_add_to_it() throws SQLException {
        for (var role : WHO_SIGN_IN) {
            for (var change : CHANGES_OF_THE_LOG) {
                assertThat(outcome(role, change)).as("%s: %s", role, change).isEqualTo(REFUSED);
            }
            if (!role.equals("anamnesis_migrator")) {
                assertThat(outcome(role, ENTRY_PAST_THE_FUNCTIONS)).as(role).isEqualTo(REFUSED);
            }
        }
    }

    @Test
    void a_process_reaches_no_table_of_another_side() throws SQLException {
        assertThat(tables()).hasSizeGreaterThan(20).allSatisfy(row -> {
            var schema = row.of().substring(0, row.of().indexOf('.'));
            var migrator = row.cells().get(1);
            var command = row.cells().get(2);
            var query = row.cells().get(3);
            var people = row.cells().get(4);

            assertThat(migrator).as("by itself").isEqualTo(NOTHING);
            if (OF_THE_LOG.contains(row.of())) {
                assertThat(List.of(command, query)).containsOnly("select");
            }
            if (!schema.equals("event_log")) {
                assertThat(command).isEqualTo(NOTHING);
            }
            if (schema.equals("sign_in")) {
                assertThat(query).isEqualTo(NOTHING);
            }
            if (!schema.equals("sign_in")) {
                assertThat(people).isEqualTo(NOTHING);
            }
            for (var powerful : List.of("references", "trigger", "maintain")) {
                assertThat(List.of(command, query, people)).noneMatch(rights -> rights.contains(powerful));
            }
        });
    }

    @Test
    void in_one_box_the_application_can_what_command_and_query_can_and_no_more() throws Exception {
        var box = PracticeDatabase.ofOneBox();
        var ofBox = tables(box, List.of(box.command(), box.people()));
        var ofCompose = tables();

        assertThat(ofBox).hasSameSizeAs(ofCompose);
        for (var i = 0; i < ofBox.size(); i++) {
            var both = new TreeSet<String>();
            Collections.addAll(both, ofCompose.get(i).cells().get(2).split(", ", -1));
            Collections.addAll(both, ofCompose.get(i).cells().get(3).split(", ", -1));
            if (both.size() > 1) {
                both.remove(NOTHING);
            }
            assertThat(ofBox.get(i).of()).isEqualTo(ofCompose.get(i).of());
            assertThat(ofBox.get(i).cells().getFirst().split(", ", -1))
                    .as(ofBox.get(i).of())
                    .containsExactlyInAnyOrderElementsOf(both);
            assertThat(ofBox.get(i).cells().getLast())
                    .isEqualTo(ofCompose.get(i).cells().getLast());
        }
    }

    private static String table(String of, List<String> roles, List<Row> rows) {
        return "| %s | %s |\n|---|%s\n".formatted(of, String.join(" | ", roles), "---|".repeat(roles.size()))
                + rows.stream().map(Row::line).collect(Collectors.joining())
                + "\n";
    }

    private static List<Row> attributes() throws SQLException {
        return rows(database, ROLES, """
                select attribute, role,
                    case when (to_jsonb(pg_roles) ->> attribute)::boolean then 'yes' else '–' end
                from unnest(array['rolcanlogin', 'rolinherit', 'rolsuper', 'rolcreaterole', 'rolcreatedb',
                        'rolreplication', 'rolbypassrls']) with ordinality attributes (attribute, place),
                    unnest(?::text[]) role join pg_roles on rolname = role
                union all
                select 'member of ' || owner.rolname, member.rolname,
                    case when exists (select from pg_auth_members
                        where roleid = owner.oid and pg_auth_members.member = member.oid) then 'yes' else '–' end
                from pg_roles owner, pg_roles member
                where owner.rolname = 'anamnesis_owner' and member.rolname = any(?::text[])
                """);
    }

    private static List<Row> schemas() throws SQLException {
        return rows(database, ROLES, """
                select 'database', role, string_agg(right_, ', ' order by place)
                    filter (where has_database_privilege(role, current_database(), right_))
                from unnest(?::text[]) role,
                    unnest(array['connect', 'create', 'temporary']) with ordinality rights (right_, place)
                group by role
                union all
                select 'schema ' || nspname, role, string_agg(right_, ', ' order by place)
                    filter (where has_schema_privilege(role, nspname, right_))
                from unnest(?::text[]) role, pg_namespace,
                    unnest(array['usage', 'create']) with ordinality rights (right_, place)
                where nspname in ('event_log', 'query', 'sign_in', 'public')
                group by nspname, role order by 1
                """);
    }

    private static List<Row> tables() throws SQLException {
        return tables(database, ROLES);
    }

    private static List<Row> tables(PracticeDatabase of, List<String> roles) throws SQLException {
        return rows(of, roles, """
                select nspname || '.' || relname, role, string_agg(right_, ', ' order by place)
                    filter (where has_schema_privilege(role, nspname, 'usage')
                        and has_table_privilege(role, pg_class.oid, right_))
                from pg_class join pg_namespace on pg_namespace.oid = relnamespace, unnest(?::text[]) role,
                    unnest(string_to_array('%s', ', ')) with ordinality rights (right_, place)
                where nspname in ('event_log', 'query', 'sign_in', 'public') and relkind in ('r', 'p', 'v', 'm', 'f', 'S')
                    and ?::text[] is not null
                group by nspname, relname, role order by nspname, relname
                """.formatted(EVERYTHING));
    }

    private static List<Row> functions() throws SQLException {
        return rows(database, ROLES, """
                select nspname || '.' || proname, role,
                    case when bool_or(has_schema_privilege(role, nspname, 'usage')
                        and has_function_privilege(role, pg_proc.oid, 'execute')) then 'execute' end
                from pg_proc join pg_namespace on pg_namespace.oid = pronamespace, unnest(?::text[]) role
                where nspname in ('event_log', 'query', 'sign_in', 'public') and ?::text[] is not null
                group by nspname, proname, role order by nspname, proname
                """);
    }

    /** @param question a row for each thing and role; it gets the roles twice */
    private static List<Row> rows(PracticeDatabase of, List<String> roles, String question) throws SQLException {
        Map<String, Map<String, String>> found = new LinkedHashMap<>();
        try (var connection = of.asSuperuser();
                var statement = connection.prepareStatement(question)) {
            var asked = connection.createArrayOf("text", roles.toArray());
            statement.setArray(1, asked);
            statement.setArray(2, asked);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var may = row.getString(3);
                    found.computeIfAbsent(row.getString(1), _ -> new LinkedHashMap<>())
                            .put(row.getString(2), may == null ? NOTHING : may);
                }
            }
        }
        return found.entrySet().stream()
                .map(it -> new Row(
                        it.getKey(),
                        roles.stream()
                                .map(role -> it.getValue().getOrDefault(role, NOTHING))
                                .toList()))
                .toList();
    }

    private static List<Row> attempts() throws SQLException {
        var attempts = new ArrayList<>(CHANGES_OF_THE_LOG);
        attempts.add(ENTRY_PAST_THE_FUNCTIONS);
        attempts.addAll(OTHER_ATTEMPTS);
        var rows = new ArrayList<Row>();
        for (var attempt : attempts) {
            var cells = new ArrayList<String>();
            for (var role : WHO_SIGN_IN) {
                cells.add(outcome(role, attempt));
            }
            rows.add(new Row(attempt, cells));
        }
        return rows;
    }

    /** Nothing of it stays. */
    private static String outcome(String role, String attempt) throws SQLException {
        try (var connection = database.as(role)) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(attempt);
                return "done";
            } catch (SQLException e) {
                return e.getSQLState().equals("42501") ? REFUSED : "fails with " + e.getSQLState();
            } finally {
                connection.rollback();
            }
        }
    }
}
