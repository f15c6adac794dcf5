package care.anamnesis.benchmarks;

import care.anamnesis.benchmarks.Row.Unit;
import care.anamnesis.events.Actor;
import care.anamnesis.events.Role;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.accountability.audit.AuditColumn;
import care.anamnesis.query.accountability.audit.AuditFilter;
import care.anamnesis.query.accountability.audit.AuditQuestion;
import care.anamnesis.query.accountability.audit.AuditReport;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pages of 50 of the audit report over a log of many entries, compared with one select with an offset on the same
 * table.
 */
final class Auditing {
    private static final int PAGE = 50;
    private static final int CALLS = 100;
    private static final String OURS = "our report";
    private static final String OFFSET = "one select with offset";

    private final Database database;
    private final OurService service;
    private final int entries;

    /** @param where the same question in plain SQL */
    private record Asked(String name, Map<String, Object> filter, String where, AuditColumn sort, String column) {}

    private Auditing(Database database, OurService service, int entries) {
        this.database = database;
        this.service = service;
        this.entries = entries;
    }

    static void measure(Effort effort, Server server, Report report) throws SQLException {
        var database = server.fresh("audit");
        try (var service = OurService.answering(database)) {
            var entries = 2 * effort.events();
            fill(database, entries);
            var part = new Auditing(database, service, entries);
            for (var round = 0; round < effort.rounds(); round++) {
                for (var asked : questions()) {
                    part.measure(asked, report);
                }
            }
        }
    }

    /** A million entries are about ten months; the period is one of them. */
    private static List<Asked> questions() {
        var month = Map.<String, Object>of("from", "2025-05-01T00:00:00Z", "to", "2025-05-31T00:00:00Z");
        var inMonth = "recorded_at between '2025-05-01T00:00:00Z' and '2025-05-31T00:00:00Z'";
        return List.of(
                new Asked("everything, newest first", Map.of(), "true", AuditColumn.RECORDED_AT, "position"),
                new Asked("everything by name", Map.of(), "true", AuditColumn.PERSON_NAME, "person_name"),
                new Asked("a month by kind", month, inMonth, AuditColumn.KIND, "kind"),
                new Asked("a month by client", month, inMonth, AuditColumn.CLIENT, "client_id"),
                new Asked(
                        "one person by client",
                        Map.of("person", "person-7"),
                        "person = 'person-7'",
                        AuditColumn.CLIENT,
                        "client_id"),
                new Asked(
                        "refusals by person",
                        Map.of("kind", List.of("AccessRefused")),
                        "kind = 'AccessRefused'",
                        AuditColumn.PERSON,
                        "person"));
    }

    private void measure(Asked asked, Report report) throws SQLException {
        try (var connection = database.applicationPool(1).getConnection()) {
            var found = Database.number(connection, "select count(*) from query.audit_entry where " + asked.where());
            for (var deep : List.of(false, true)) {
                var offset = deep ? found / 2 : 0;
                var setting = (deep ? "page in the middle" : "first page") + " of " + asked.name();
                var after = deep ? Optional.of(positionAt(connection, asked, offset - 1)) : Optional.<Long>empty();
                var ours = times(() -> ours(asked, after));
                var naive = times(() -> naive(connection, asked, offset));
                for (var percentile : List.of(50, 99)) {
                    var name = "p" + percentile + ", " + setting;
                    report.add(row(name, OURS), Sample.of(percentile(ours, percentile)));
                    report.add(row(name, OFFSET), Sample.of(percentile(naive, percentile)));
                    report.compare(row(name, OFFSET), "ours", row(name, OURS));
                }
            }
        }
    }

    private int ours(Asked asked, Optional<Long> after) {
        var filter = JsonMapper.shared().convertValue(asked.filter(), AuditFilter.class);
        var question = new AuditQuestion(filter, asked.sort(), AuditQuestion.Order.DESCENDING, entries);
        var scope = service.bean(ReadingPolicy.class).audit(new Actor("auditor", "An Auditor", Role.AUDITOR));
        return service.bean(AuditReport.class)
                .entries(scope, question, after.orElse(null), PAGE + 1)
                .size();
    }

    private static int naive(Connection connection, Asked asked, long offset) throws SQLException {
        var rows = 0;
        try (var statement = connection.createStatement();
                var result =
                        statement.executeQuery(select("*", asked) + " limit " + (PAGE + 1) + " offset " + offset)) {
            while (result.next()) {
                rows++;
            }
        }
        return rows;
    }

    private static long positionAt(Connection connection, Asked asked, long offset) throws SQLException {
        return Database.number(connection, select("position", asked) + " limit 1 offset " + offset);
    }

    private static String select(String what, Asked asked) {
        return "select %s from query.audit_entry where %s order by %s desc, position desc"
                .formatted(what, asked.where(), asked.column());
    }

    /** In milliseconds. */
    private static List<Double> times(Page page) throws SQLException {
        var times = new ArrayList<Double>();
        for (var call = -CALLS / 10; call < CALLS; call++) {
            var begin = System.nanoTime();
            var rows = page.read();
            if (rows != PAGE + 1) {
                throw new IllegalStateException("A page of " + rows);
            }
            if (call >= 0) {
                times.add((System.nanoTime() - begin) / 1e6);
            }
        }
        return times;
    }

    private interface Page {
        int read() throws SQLException;
    }

    private static double percentile(List<Double> times, int percentile) {
        return times.stream()
                .sorted()
                .toList()
                .get(Math.max(0, (int) Math.ceil(times.size() * percentile / 100.0) - 1));
    }

    private static Row row(String setting, String contender) {
        return new Row("audit", setting, contender, Unit.MILLISECONDS);
    }

    /** Two hundred people, two thousand clients, mostly reads; one in a hundred is refused. */
    private static void fill(Database database, int entries) throws SQLException {
        database.asOwner("""
                insert into query.audit_entry (position, recorded_at, occurred_on, person, person_name, role,
                    on_behalf_of, client_ids, kind, action, access, question, reason, episode_id, version, purpose,
                    source, correlation)
                select n, at, at::date, 'person-' || p, 'Person ' || md5(p::text), case when p %% 10 = 0 then 'SUPERVISOR'
                        else 'THERAPIST' end, '', array[md5((h * 13 %% 2000)::text)::uuid], kind,
                    case when kind in ('RecordAccessed', 'AccessRefused') then 'access' else 'originate' end,
                    case when kind = 'RecordAccessed' then 'READ' else '' end,
                    case when kind in ('RecordAccessed', 'AccessRefused') then '/api/clients/{clientId}/care-plan'
                        else '' end,
                    case when kind = 'AccessRefused' then 'NOT_PERMITTED' else '' end,
                    md5((h * 13 %% 2000)::text || 'e')::uuid, case when kind like '%%Access%%' then 0 else n / 2000 + 1 end,
                    'TREAT', 'api', md5(n::text)
                from (
                    select n, h, at, (h %% 200 * (h %% 7) / 7) as p,
                        case when h %% 100 = 0 then 'AccessRefused'
                            when h %% 10 < 7 then 'RecordAccessed'
                            else (array['VisitRecorded', 'FindingRecorded', 'FindingReassessed', 'HomePracticeLogged',
                                'OutcomeMeasured', 'VisitSigned', 'GoalProgressRecorded'])[1 + h / 10 %% 7] end as kind
                    from (
                        select n, timestamptz '2025-01-01T00:00:00Z' + n * interval '300 days' / %1$d as at,
                            abs(hashint8(n)::bigint) as h
                        from generate_series(1::bigint, %1$d) as n
                    ) as drawn
                ) as written
                """.formatted(entries));
        database.asOwner("""
                insert into query.audit_subject (position, client_id, looked)
                select position, client_ids[1], kind like '%Access%' from query.audit_entry
                """);
        try (var connection = database.ownerConnection();
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }
}
