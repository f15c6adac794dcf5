package care.anamnesis.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.command.ClientCommands.RegisterClient;
import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.CommandCatalogue;
import care.anamnesis.command.CommandExample;
import care.anamnesis.command.EpisodeCommands.OpenEpisode;
import care.anamnesis.command.asking.Attempt;
import care.anamnesis.command.asking.Refusal;
import care.anamnesis.command.record.AnyCommand;
import care.anamnesis.command.record.ConfirmationRequired.Question;
import care.anamnesis.events.Actor;
import care.anamnesis.events.Contradiction;
import care.anamnesis.events.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Trying says exactly what sending says: each command of random journeys is tried in both ways, and then sent. */
class AttemptLawTest extends RunningCommandSide {
    private static final int JOURNEYS = 60 * Integer.getInteger("anamnesis.campaign", 1);
    private static final int COMMANDS = 15;
    private static final LocalDate EARLY = LocalDate.of(2025, 1, 1);
    private static final List<Class<?>> KINDS =
            List.copyOf(CommandCatalogue.all().values());

    /** Those who write meet more of the rules: they come more often. */
    private static final List<Actor> ACTORS = List.of(
            SUPERVISOR, SUPERVISOR, SUPERVISOR, THERAPIST, THERAPIST, BEGINNER, OFFICER, OFFICER, AUDITOR, MANAGER);

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Attempt attempt;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private CommandController controller;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private CommandReader reader;

    private final Set<String> tried = new HashSet<>();
    private final Set<Class<?>> accepted = new HashSet<>();
    private final List<Step> answered = new ArrayList<>();
    private final Set<String> problems = new HashSet<>();

    private final Deque<Dealt> deck = new ArrayDeque<>();

    private record Dealt(Class<?> kind, Actor actor) {}

    private record Step(
            ClinicalCommand command,
            Actor actor,
            @Nullable Long expectedVersion,
            Set<Contradiction> confirmed,
            String key) {
        boolean hasKeyOf(Step other) {
            return key.equals(other.key) && actor.equals(other.actor);
        }
    }

    @Test
    void trying_says_exactly_what_sending_says_and_writes_nothing() {
        travelAsInTheExamples();
        registerAtAVersion();
        for (var seed = 1; seed <= JOURNEYS; seed++) {
            travel(new Random(seed));
        }

        assertThat(tried).as("every command in every role").containsAll(commandsByRoles());
        assertThat(accepted).as("every command was accepted somewhere").containsAll(KINDS);
        assertThat(problems)
                .containsExactlyInAnyOrder(
                        "not-permitted",
                        "invalid-command",
                        "unknown-client",
                        "unknown-entry",
                        "rule-violation",
                        "confirmation-required",
                        "stale-record",
                        "no-version-yet",
                        "idempotency-key-reused");
    }

    /** Each command where it is accepted: a random journey seldom gets as far as a cosignature. */
    private void travelAsInTheExamples() {
        var client = UUID.randomUUID();
        for (var name : CommandExamplesTest.JOURNEY) {
            if (name.equals("deny-amendment-request")) {
                send(example(client, "request-amendment", requestOf(name)), THERAPIST);
            }
            send(example(client, name, (ObjectNode) CommandExample.of(name)), CommandExamplesTest.actor(name));
        }
    }

    /** Whoever is new has no version yet: a random journey seldom names one all the same. */
    private void registerAtAVersion() {
        var registration = new RegisterClient(UUID.randomUUID(), "Jonas Weber", EARLY, null, EARLY);
        tryAndSend(new Step(registration, SUPERVISOR, 1L, Set.of(), key()));
    }

    /** A request is either accepted or denied, so the denial is about another one. */
    private static ObjectNode requestOf(String denial) {
        var request = (ObjectNode) CommandExample.of("request-amendment");
        return request.set("requestId", CommandExample.of(denial).get("requestId"));
    }

    private ClinicalCommand example(UUID client, String name, ObjectNode body) {
        var type = Objects.requireNonNull(CommandCatalogue.all().get(name));
        return type == RegisterClient.class
                ? reader.readRegistration(body.put("clientId", client.toString()))
                : reader.read(type, client, body);
    }

    private void send(ClinicalCommand command, Actor actor) {
        tryAndSend(new Step(command, actor, null, Set.of(), key()));
    }

    /** Each command in each role, before any comes again. */
    private Dealt deal(Random random) {
        if (deck.isEmpty()) {
            var all = KINDS.stream()
                    .flatMap(kind -> ACTORS.stream().map(actor -> new Dealt(kind, actor)))
                    .collect(Collectors.toCollection(ArrayList::new));
            Collections.shuffle(all, random);
            deck.addAll(all);
        }
        return deck.pop();
    }

    private void travel(Random random) {
        var client = new UUID(random.nextLong(), random.nextLong());
        var any = new AnyCommand(random, client, THERAPIST.id(), SUPERVISOR.id());
        var nobody = new AnyCommand(random, UUID.randomUUID(), THERAPIST.id(), SUPERVISOR.id());
        send(new RegisterClient(client, "Jonas Weber", EARLY, null, EARLY), SUPERVISOR);
        send(any.of(List.of(OpenEpisode.class)), SUPERVISOR);
        for (var i = 0; i < COMMANDS; i++) {
            var dealt = deal(random);
            var command = (random.nextInt(200) == 0 ? nobody : any).of(List.of(dealt.kind()));
            var step = new Step(command, dealt.actor(), version(random, client), Set.of(), key());
            tryAndSend(step);
            if (random.nextInt(20) == 0) {
                var earlier = answered.get(random.nextInt(answered.size()));
                tryAndSend(earlier);
                tryAndSend(new Step(command, earlier.actor(), null, Set.of(), earlier.key()));
            }
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private @Nullable Long version(Random random, UUID client) {
        return switch (random.nextInt(12)) {
            case 0 -> Math.max(1, log.lastVersion(client.toString()) - 1);
            case 1 -> log.lastVersion(client.toString());
            default -> null;
        };
    }

    private void tryAndSend(Step step) {
        var stream = step.command().clientId().toString();
        var version = log.lastVersion(stream);
        var head = log.head();

        var asked = ask(step);
        assertThat(attempt.onOneReading(() -> List.of(ask(step), ask(step))))
                .as("asked twice of one reading: %s", step)
                .containsOnly(asked);
        var tried = exchange(step, "try=true");
        assertThat(log.lastVersion(stream)).as("version after trying %s", step).isEqualTo(version);
        assertThat(log.head()).as("head after trying %s", step).isEqualTo(head);

        var sent = exchange(step, null);
        assertThat(tried).as("tried over HTTP: %s", step).isEqualTo(sent);
        if (answered.stream().noneMatch(step::hasKeyOf)) { // a page asks under no key
            assertThat(asked).as("asked by a page: %s", step).isEqualTo(sent);
        }
        count(step, sent);
        sent.map(Refusal::contradictions).ifPresent(questions -> confirm(step, questions));
    }

    private Optional<Refusal> ask(Step step) {
        return attempt.refusal(step.command(), step.actor(), step.expectedVersion(), step.confirmed());
    }

    private void confirm(Step step, List<Question> questions) {
        if (step.confirmed().isEmpty()) {
            var keys = questions.stream()
                    .map(question -> Contradiction.of(question.key()).orElseThrow())
                    .collect(Collectors.toUnmodifiableSet());
            tryAndSend(new Step(step.command(), step.actor(), step.expectedVersion(), keys, step.key()));
        }
    }

    private Optional<Refusal> exchange(Step step, @Nullable String query) {
        var request = request(step);
        request.setQueryString(query);
        try {
            var answer = step.command() instanceof RegisterClient
                    ? controller.register(request, step.actor())
                    : controller.command(
                            step.command().clientId().toString(),
                            CommandCatalogue.nameOf(step.command().getClass()),
                            request,
                            step.actor());
            assertThat(answer.hasBody()).isEqualTo(query == null);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(Refusals.of(e).orElseThrow(() -> e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MockHttpServletRequest request(Step step) {
        var request = new MockHttpServletRequest();
        var body = JsonMapper.shared().<ObjectNode>valueToTree(step.command());
        if (!(step.command() instanceof RegisterClient)) {
            body.remove("clientId");
        }
        request.setContent(JsonMapper.shared().writeValueAsBytes(body));
        request.addHeader("Idempotency-Key", step.key());
        if (step.expectedVersion() != null) {
            request.addHeader("If-Match", "\"" + step.expectedVersion() + "\"");
        }
        if (!step.confirmed().isEmpty()) {
            request.addHeader(
                    RequestConditions.CONFIRMED,
                    step.confirmed().stream().map(Contradiction::key).collect(Collectors.joining(",")));
        }
        return request;
    }

    private void count(Step step, Optional<Refusal> sent) {
        tried.add(step.command().getClass().getSimpleName() + " as "
                + step.actor().role());
        sent.ifPresentOrElse(refusal -> problems.add(refusal.problem()), () -> {
            accepted.add(step.command().getClass());
            answered.add(step);
        });
    }

    private static List<String> commandsByRoles() {
        return KINDS.stream()
                .flatMap(kind -> Stream.of(Role.values()).map(role -> kind.getSimpleName() + " as " + role))
                .toList();
    }
}
