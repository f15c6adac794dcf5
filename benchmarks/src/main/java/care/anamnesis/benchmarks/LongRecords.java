package care.anamnesis.benchmarks;

import care.anamnesis.benchmarks.Row.Unit;
import care.anamnesis.eventlog.StreamPart.Order;
import care.anamnesis.events.Actor;
import care.anamnesis.events.Role;
import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.careplan.PastCarePlans;
import care.anamnesis.query.lookback.Moment;
import care.anamnesis.query.lookback.comparison.Steps;
import care.anamnesis.query.lookback.history.History;
import care.anamnesis.query.lookback.history.HistoryQuestion;
import care.anamnesis.query.record.ClientRecords;
import care.anamnesis.query.record.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * How fast a question about a long record is answered: 10,000 entries of one client, among those of many others, some
 * of which correct much older ones. The naive page ignores corrections and has no sentences.
 */
final class LongRecords {
    private static final int VISITS = 2_000;
    private static final int CORRECTED = 20;
    private static final int CORRECTED_AFTER = 1_500;
    private static final int OTHER_VISITS_BETWEEN = 5;
    private static final int PAGE = 50;
    private static final int PAGES_A_ROUND = 200;
    private static final int FOLDS_A_ROUND = 20;
    private static final String NAIVE = "page by offset, payloads read";

    private final Database database;
    private final OurService service;
    private final UUID clientId;
    private final ReadScope scope;
    private final int length;

    private LongRecords(Database database, OurService service, UUID clientId, int length) {
        this.database = database;
        this.service = service;
        this.clientId = clientId;
        this.length = length;
        scope = service.bean(ReadingPolicy.class).records(new Actor("auditor", "Ada Auditor", Role.AUDITOR));
    }

    static void measure(Effort effort, Server server, Report report) throws Exception {
        var database = server.fresh("log");
        var client = new Journey();
        int length = fill(database, client);
        try (var service = OurService.answering(database)) {
            service.bean(Configuration.class)
                    .eventProcessingConfiguration()
                    .eventProcessors()
                    .values()
                    .forEach(processor -> processor.shutDown());
            new LongRecords(database, service, client.id(), length).measure(effort, report);
        }
    }

    private static int fill(Database database, Journey client) {
        int length = 0;
        try (var log = new OurLog(database)) {
            for (int visit = 0; visit < VISITS; visit += Journey.VISITS) {
                var others = Stream.generate(Journey::new)
                        .limit(OTHER_VISITS_BETWEEN)
                        .toList();
                for (int number = 0; number < Journey.VISITS; number++) {
                    int next = number;
                    length += append(log, client.visit(visit + next));
                    append(log, others.stream().flatMap(other -> other.visit(next)));
                }
                if (visit == CORRECTED_AFTER) {
                    length += append(
                            log,
                            IntStream.rangeClosed(1, CORRECTED).boxed().flatMap(it -> client.corrections(it * 50)));
                }
            }
        }
        database.asOwner("analyze event_log.events");
        return length;
    }

    private static int append(OurLog log, Stream<DomainEventMessage<?>> events) {
        var together = events.toList();
        log.append(together);
        return together.size();
    }

    private void measure(Effort effort, Report report) throws Exception {
        for (int round = -1; round < effort.rounds(); round++) { // the first one compiles, and does not count
            var into = round < 0 ? new Report() : report;
            try (var connection = database.ownerConnection()) {
                page(into, "first page", 0, question(Order.OLDEST_FIRST), null, connection);
                page(into, "middle page", length / 2, question(Order.OLDEST_FIRST), length / 2L, connection);
                page(into, "last page", length - PAGE, question(Order.OLDEST_FIRST), (long) length - PAGE, connection);
            }
            timed(into, "newest page", "ours", PAGES_A_ROUND, () -> page(question(Order.NEWEST_FIRST), null));
            timed(into, "page of one kind", "ours", PAGES_A_ROUND, () -> page(kind("VisitRecorded"), length / 2L));
            timed(into, "page of nobody's entries", "ours", FOLDS_A_ROUND, () -> page(writtenBy("nobody"), null));
            timed(into, "care plan as of now", "ours", FOLDS_A_ROUND, this::plan);
            timed(into, "difference of the last 50 entries", "ours", FOLDS_A_ROUND, this::difference);
        }
        for (var setting : List.of("first page", "middle page", "last page")) {
            for (var percentile : List.of("p50", "p99")) {
                report.compare(row(setting, percentile, "ours"), "naive", row(setting, percentile, NAIVE));
            }
        }
    }

    private void page(
            Report report,
            String setting,
            int offset,
            HistoryQuestion question,
            @Nullable Long after,
            Connection connection)
            throws Exception {
        timed(report, setting, "ours", PAGES_A_ROUND, () -> page(question, after));
        timed(report, setting, NAIVE, PAGES_A_ROUND, () -> naive(connection, offset));
    }

    private int page(HistoryQuestion question, @Nullable Long after) {
        return service.bean(History.class)
                .page(scope, question, after, PAGE, false)
                .entries()
                .size();
    }

    private long plan() {
        var moment = new Moment(Instant.now(), LocalDate.now(Clock.systemUTC()));
        return service.bean(PastCarePlans.class)
                .read(scope, clientId, moment, null)
                .row()
                .version();
    }

    private int difference() {
        var history = service.bean(ClientRecords.class).all(clientId).stream()
                .map(RecordedEvent::of)
                .toList();
        return Steps.between(history, history.size() - (long) PAGE, history.size())
                .size();
    }

    private int naive(Connection connection, int offset) throws SQLException {
        try (var query = connection.prepareStatement("""
                select type, revision, payload from event_log.events where stream_id = ? order by version limit ? offset ?
                """)) {
            query.setString(1, clientId.toString());
            query.setInt(2, PAGE);
            query.setInt(3, offset);
            int read = 0;
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    RecordEvents.SERIALIZER.deserialize(new SimpleSerializedObject<>(
                            rows.getBytes(3), byte[].class, rows.getString(1), rows.getString(2)));
                    read++;
                }
            }
            return read;
        }
    }

    private static void timed(Report report, String setting, String contender, int times, Question question)
            throws Exception {
        var took = new ArrayList<Double>();
        for (int time = 0; time < times; time++) {
            long begin = System.nanoTime();
            question.ask();
            took.add((System.nanoTime() - begin) / 1e6);
        }
        for (var percentile : List.of(50, 99)) {
            report.add(row(setting, "p" + percentile, contender), Sample.of(Percentiles.of(took, percentile)));
        }
    }

    private HistoryQuestion question(Order order) {
        return new HistoryQuestion(clientId, null, null, null, null, Set.of(), null, null, null, order);
    }

    private HistoryQuestion kind(String name) {
        return new HistoryQuestion(
                clientId, null, null, null, null, Set.of(name), null, null, null, Order.OLDEST_FIRST);
    }

    private HistoryQuestion writtenBy(String person) {
        return new HistoryQuestion(clientId, null, null, null, null, Set.of(), null, person, null, Order.OLDEST_FIRST);
    }

    private static Row row(String setting, String percentile, String contender) {
        return new Row("history", percentile + ", " + setting, contender, Unit.MILLISECONDS);
    }

    @FunctionalInterface
    private interface Question {
        Object ask() throws Exception;
    }
}
