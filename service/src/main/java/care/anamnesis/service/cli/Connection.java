package care.anamnesis.service.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which service, who asks, and how the answer is shown. */
final class Connection {
    @Option(
            names = "--url",
            defaultValue = "${env:ANAMNESIS_URL:-http://localhost:8080}",
            description = "The service, or ANAMNESIS_URL; ${DEFAULT-VALUE} unless given.")
    @SuppressWarnings("NullAway.Init")
    private URI url;

    @Option(
            names = "--user",
            defaultValue = "${env:ANAMNESIS_USER:-}",
            description =
                    "A person of a demo, or ANAMNESIS_USER. The password comes from ANAMNESIS_PASSWORD or a prompt."
                            + " Elsewhere, use login.")
    private String user = "";

    @Option(names = "--json", description = "Answer as JSON, for programs.")
    private boolean json;

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    ServiceClient service() {
        return service(url);
    }

    ServiceClient service(URI other) {
        if (!user.isEmpty()) {
            var basic = "Basic "
                    + Base64.getEncoder().encodeToString((user + ":" + password()).getBytes(StandardCharsets.UTF_8));
            return new ServiceClient(
                    other,
                    () -> basic,
                    new Failure(Failure.REFUSED, "The service does not know this person, or the password is wrong."),
                    progress());
        }
        var login = new KeptLogin(other);
        if (!login.exists()) {
            throw new Failure(
                    Failure.USAGE,
                    "Sign in first: anamnesis login. In a demo, name a person: --user, or the environment variable"
                            + " ANAMNESIS_USER.");
        }
        return new ServiceClient(other, () -> "Bearer " + login.access(), KeptLogin.ended(), progress());
    }

    Progress progress() {
        return new Progress(!json && Terminal.isThere());
    }

    boolean json() {
        return json;
    }

    PrintWriter out() {
        return command.commandLine().getOut();
    }

    /** A line for people: recorded text must not control the terminal. */
    void say(String line) {
        out().println(line.replaceAll("[\\p{Cntrl}&&[^\\n]]", "\uFFFD"));
    }

    private String password() {
        return Optional.ofNullable(System.getenv("ANAMNESIS_PASSWORD"))
                .or(() -> Optional.ofNullable(System.getProperty("anamnesis.password")))
                .or(() -> Terminal.askSecretly("Password of " + user + ": "))
                .orElseThrow(() -> new Failure(
                        Failure.USAGE, "Set ANAMNESIS_PASSWORD: there is no terminal to ask for the password."));
    }
}
