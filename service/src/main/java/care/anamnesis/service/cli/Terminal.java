package care.anamnesis.service.cli;

import java.io.Console;
import java.util.Optional;

/** The person at a terminal, if there is one: there is none when a program runs the command. */
final class Terminal {
    private Terminal() {}

    static boolean isThere() {
        return console().isPresent();
    }

    static Optional<String> ask(String question) {
        return console().map(it -> it.readLine("%s", question));
    }

    static Optional<String> askSecretly(String question) {
        return console().map(it -> it.readPassword("%s", question)).map(String::new);
    }

    private static Optional<Console> console() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }
}
