package care.anamnesis.eventlog;

import care.anamnesis.eventlog.proof.Policy;
import care.anamnesis.eventlog.proving.LogProofs;
import care.anamnesis.eventlog.secret.SecretFile;
import care.anamnesis.eventlog.secret.ServiceSecrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** The log's beans. Takes from the application a data source and the {@link EventTypes}, and may be given another clock. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:care/anamnesis/eventlog/event-log.properties")
public class EventLogConfiguration {
    private static final Duration POLLING = Duration.ofMillis(500);
    private static final GroupCommit.Limits LIMITS =
            new GroupCommit.Limits(4_096, 512, LogPools.APPENDERS, Duration.ofSeconds(30));

    /** The clock in the time zone of the practice, which decides the day of an event. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${anamnesis.time-zone:}") String timeZone) {
        return Clock.system(timeZone.isBlank() ? ZoneId.systemDefault() : ZoneId.of(timeZone));
    }

    /** Kept outside the database, so that a copy of it alone reveals nothing. */
    @Bean
    @ConditionalOnMissingBean
    ServiceSecrets serviceSecrets(
            @Value("${anamnesis.secret:}") String secret, @Value("${anamnesis.secret-file:}") String file)
            throws IOException {
        if (!secret.isBlank()) {
            return ServiceSecrets.of(secret);
        }
        if (file.isBlank()) {
            throw new IllegalStateException(
                    "The service needs its secret, which all nodes on one database share: name a"
                            + " file that holds 64 hexadecimal digits in ANAMNESIS_SECRET_FILE");
        }
        return SecretFile.read(Path.of(file));
    }

    /** No connection of the log exists before its schema is up to date. */
    @Bean
    LogPools eventLogPools(
            DataSource dataSource,
            @Value("${anamnesis.owner.username:}") String ownerName,
            @Value("${anamnesis.owner.password:}") String ownerPassword,
            @Value("${anamnesis.log.plays-the-past:false}") boolean playsThePast) {
        LogSchema.migrate(dataSource, ownerName, ownerPassword, playsThePast);
        return LogPools.beside(dataSource);
    }

    @Bean
    @Qualifier("eventSerializer")
    EventSerializer eventSerializer(EventTypes types) {
        return new EventSerializer(types);
    }

    @Bean
    Witness eventLogWitness(@Value("${anamnesis.log.seen-file:}") String file) {
        return new Witness(new SeenFile(file.isBlank() ? null : Path.of(file)));
    }

    @Bean
    LineageKeeper eventLogLineage(LogPools eventLogPools) {
        return new LineageKeeper(eventLogPools.projecting());
    }

    @Bean
    ClockWatch eventLogClocks(Clock clock) {
        return new ClockWatch(clock);
    }

    @Bean
    GroupCommit<Append, Judgement> eventLogAppends(
            LogPools eventLogPools, Witness eventLogWitness, Clock clock, ObjectProvider<AppendListener> listener) {
        var appenders = Executors.newFixedThreadPool(
                LIMITS.seats(),
                Thread.ofPlatform().name("event-log-appender-", 0).daemon().factory());
        BatchCommit<Append, Judgement> ledger = new PostgresLedger(eventLogPools.appending(), clock, eventLogWitness);
        var told = listener.getIfAvailable();
        return new GroupCommit<>(LIMITS, appenders, told == null ? ledger : new ObservedCommit(ledger, told));
    }

    @Bean
    LogProofs eventLogProofs(
            LogPools eventLogPools,
            ServiceSecrets secrets,
            Clock clock,
            @Value("${anamnesis.proof.outside:}") String outside,
            @Value("${anamnesis.proof.policy:}") String policy,
            @Value("${anamnesis.proof.kept-within:10m}") String keptWithin) {
        return LogProofs.of(
                eventLogPools.proving(),
                secrets,
                outside.isBlank() ? null : Path.of(outside),
                policy.isBlank() ? Policy.WITHOUT_WITNESSES : policy(Path.of(policy)),
                DurationStyle.detectAndParse(keptWithin),
                clock);
    }

    /** With addresses for as many witnesses as must cosign. */
    private static Policy policy(Path file) {
        try {
            var policy = Policy.parse(Files.readString(file));
            var asked = policy.witnesses().stream()
                    .filter(witness -> witness.url() != null)
                    .map(Policy.Witness::name)
                    .collect(Collectors.toSet());
            if (!policy.isMetBy(asked)) {
                throw new IllegalArgumentException("Too few of its witnesses have an address");
            }
            return policy;
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The policy in anamnesis.proof.policy cannot be used, " + file + ": " + e.getMessage(), e);
        }
    }

    @Bean
    LogTail eventLogTail(
            LogPools eventLogPools,
            LineageKeeper eventLogLineage,
            Witness eventLogWitness,
            ClockWatch eventLogClocks,
            LogProofs eventLogProofs) {
        var announcer = new Announcer(eventLogPools.announcing());
        var polling = new LogReader(eventLogPools.projecting());
        return new LogTail(
                        eventLogPools.listening(),
                        polling,
                        eventLogLineage,
                        announcer,
                        eventLogWitness,
                        eventLogClocks,
                        eventLogProofs.keptOutside(),
                        POLLING)
                .start();
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            GroupCommit<Append, Judgement> eventLogAppends,
            LogPools eventLogPools,
            LogTail eventLogTail,
            EventSerializer serializer) {
        return new PostgresEventStorageEngine.Builder(
                        eventLogAppends,
                        new LogReader(eventLogPools.reading()),
                        new LogReader(eventLogPools.projecting()),
                        eventLogTail,
                        serializer)
                .build();
    }

    @Bean
    EventStore eventStore(EventStorageEngine eventStorageEngine, LogTail eventLogTail) {
        return new PostgresEventStore((PostgresEventStorageEngine) eventStorageEngine, eventLogTail);
    }

    /** Only where the past is to be played: no other service may backdate. */
    @Bean
    @ConditionalOnBooleanProperty("anamnesis.log.plays-the-past")
    PastLog pastLog(LogPools eventLogPools, LogTail eventLogTail, Witness eventLogWitness) {
        return new PastLog(eventLogPools.appending(), eventLogTail, eventLogWitness, Clock.systemUTC());
    }

    @Bean
    EventLog eventLog(
            LogPools eventLogPools,
            LogTail eventLogTail,
            LineageKeeper eventLogLineage,
            Witness eventLogWitness,
            ClockWatch eventLogClocks,
            EventSerializer serializer,
            EventTypes types) {
        return new PostgresEventLog(
                new LogReader(eventLogPools.reading()),
                new LogReader(eventLogPools.projecting()),
                eventLogTail,
                eventLogLineage,
                eventLogWitness,
                eventLogClocks,
                serializer,
                types);
    }
}
