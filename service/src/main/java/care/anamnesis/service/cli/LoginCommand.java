package care.anamnesis.service.cli;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Command(
        name = "login",
        mixinStandardHelpOptions = true,
        description = "Lets this command line work for you: it shows an address and a code, and waits until you have"
                + " typed the code in your browser and signed in there with your passkey.")
final class LoginCommand implements Callable<Integer> {
    private static final String DEVICE_CODE = "urn:ietf:params:oauth:grant-type:device_code";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(
            names = "--url",
            defaultValue = "${env:ANAMNESIS_URL:-http://localhost:8080}",
            description = "The service, or ANAMNESIS_URL; ${DEFAULT-VALUE} unless given.")
    private URI url = URI.create("");

    @Option(
            names = "--scope",
            defaultValue = "read operate",
            description = "What it may do, of read, record and operate; ${DEFAULT-VALUE} unless given.")
    private String scope = "";

    @Override
    public Integer call() throws InterruptedException {
        var service = new TokenService(url);
        var asked = service.post("device_authorization", Map.of("scope", scope, "device", machine()));
        if (asked.status() != 200) {
            throw asked.error().equals("invalid_scope")
                    ? new Failure(Failure.USAGE, "--scope takes read, record and operate, with a space between them.")
                    : asked.failure();
        }
        PrintWriter out = command.commandLine().getOut();
        out.println("Open this address in your browser, and compare the code there with this one:");
        out.println("  " + asked.body().get("verification_uri_complete").stringValue());
        out.println("  " + asked.body().get("user_code").stringValue());
        out.flush();
        new KeptLogin(url).keep(allowed(service, asked.body()));
        out.println("You have signed in. The command line works for you until your session would end; to end it before:"
                + " anamnesis logout");
        return 0;
    }

    private static JsonNode allowed(TokenService service, JsonNode asked) throws InterruptedException {
        var interval = Duration.ofSeconds(asked.get("interval").asLong());
        var until = Instant.now().plusSeconds(asked.get("expires_in").asLong());
        while (Instant.now().isBefore(until)) {
            Thread.sleep(interval);
            var answer = service.post(
                    "token",
                    Map.of(
                            "grant_type",
                            DEVICE_CODE,
                            "device_code",
                            asked.get("device_code").stringValue()));
            if (answer.status() == 200) {
                return answer.body();
            }
            switch (answer.error()) {
                case "authorization_pending" -> {}
                case "slow_down" -> interval = interval.plusSeconds(5); // RFC 8628, 3.5
                case "access_denied" -> throw new Failure(Failure.REFUSED, "You have refused it in your browser.");
                case "expired_token" -> throw tooLate();
                default -> throw answer.failure();
            }
        }
        throw tooLate();
    }

    private static Failure tooLate() {
        return new Failure(Failure.REFUSED, "The code is no longer valid. Start again: anamnesis login");
    }

    /** So that she knows it among her sessions. */
    private static String machine() {
        try {
            var name = InetAddress.getLocalHost().getHostName();
            return name.substring(0, Math.min(100, name.length()));
        } catch (UnknownHostException _) {
            return System.getProperty("os.name");
        }
    }
}
