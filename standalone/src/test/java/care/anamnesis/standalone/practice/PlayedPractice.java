package care.anamnesis.standalone.practice;

import care.anamnesis.command.CommandSide;
import care.anamnesis.command.intake.InProcess;
import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.PastLog;
import care.anamnesis.eventlog.StoredEvent;
import care.anamnesis.eventlog.TestDatabase;
import care.anamnesis.events.People;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A command side on a fresh database, whose clock shows the time of the played practice. */
final class PlayedPractice implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final int SEED = 2026;
    private static final int CLIENTS = 1_000;

    private final ConfigurableApplicationContext commandSide;

    PlayedPractice() {
        this(TestDatabase.fresh());
    }

    PlayedPractice(TestDatabase database) {
        var settings = new ArrayList<String>();
        database.register((name, value) -> settings.add("--" + name + "=" + value));
        commandSide = new SpringApplicationBuilder(CommandSide.class)
                .web(WebApplicationType.NONE)
                .initializers((GenericApplicationContext context) ->
                        context.registerBean(People.class, () -> Practice.staff(SEED, CLIENTS)))
                .properties(
                        "spring.main.banner-mode=off",
                        "spring.config.name=none",
                        "anamnesis.identity=demo",
                        "anamnesis.time-zone=" + ZONE,
                        "anamnesis.log.plays-the-past=true")
                .run(settings.toArray(String[]::new));
    }

    static Practice practice(int clients) {
        return new Practice(SEED, clients, LocalDate.of(2023, 1, 2), LocalDate.of(2024, 8, 30), ZONE);
    }

    long play(Practice practice) {
        return play(practice.moments());
    }

    long play(Stream<List<PracticeCommand>> moments) {
        return new PracticePlayer(
                        commandSide.getBean(InProcess.class),
                        log(),
                        commandSide.getBean(PastLog.class),
                        commandSide.getBean(PracticeClock.class))
                .play(moments, (_, _) -> {});
    }

    EventLog log() {
        return commandSide.getBean(EventLog.class);
    }

    List<StoredEvent> record(UUID client) {
        return log().stream(client.toString(), 1, Integer.MAX_VALUE);
    }

    Stream<StoredEvent> records(Practice practice) {
        return practice.commands().map(PracticeCommand::clientId).distinct().flatMap(client -> record(client).stream());
    }

    @Override
    public void close() {
        commandSide.close();
    }
}
