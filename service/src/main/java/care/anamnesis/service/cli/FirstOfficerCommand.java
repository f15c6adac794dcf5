package care.anamnesis.service.cli;

import care.anamnesis.eventlog.secret.SecretFile;
import care.anamnesis.events.Role;
import care.anamnesis.service.ServerProof;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Command(
        name = "invite-first-officer",
        mixinStandardHelpOptions = true,
        description = "Invites the first privacy officer, on the server on which the service runs. It is refused once"
                + " there is one: she invites everybody else.")
final class FirstOfficerCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(names = "--name", required = true, description = "As it is shown, and as it appears under notes.")
    private String name = "";

    @Option(names = "--credentials", description = "As they appear under notes, for example OTR/L.")
    private @Nullable String credentials;

    @Option(
            names = "--roles",
            split = ",",
            defaultValue = "PRIVACY_OFFICER",
            description = "What she does beside it, for example PRIVACY_OFFICER,THERAPIST. The first one is hers when"
                    + " she signs in. ${DEFAULT-VALUE} unless given.")
    private List<Role> roles = List.of();

    @Option(
            names = "--url",
            defaultValue = "${env:ANAMNESIS_URL:-http://localhost:8080}",
            description = "The service, or ANAMNESIS_URL; ${DEFAULT-VALUE} unless given.")
    private URI url = URI.create("");

    @Option(
            names = "--secret-file",
            defaultValue = "${env:ANAMNESIS_SECRET_FILE:-data/service-secret}",
            description = "The secret of the service, or ANAMNESIS_SECRET_FILE; ${DEFAULT-VALUE} unless given.")
    private Path secretFile = Path.of("");

    private record Named(String name, @Nullable String credentials, List<Role> roles) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        var body = ServiceClient.JSON.writeValueAsString(new Named(name, credentials, roles));
        var request = HttpRequest.newBuilder(url.resolve(ServerProof.ADDRESS))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header(ServerProof.HEADER, ServerProof.of(body, SecretFile.read(secretFile), Instant.now()))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        say(sent(request));
        return 0;
    }

    private JsonNode sent(HttpRequest request) throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            var told = ServiceClient.JSON.readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new Failure(Failure.REFUSED, told.path("detail").asString("The service refused."));
            }
            return told;
        } catch (IOException e) {
            throw new Failure(Failure.UNREACHABLE, "Nothing answers at " + url + ".");
        }
    }

    private void say(JsonNode invitation) {
        PrintWriter out = command.commandLine().getOut();
        out.println("Open this address in the browser of " + name + ", within a day and once:");
        out.println(invitation.get("address").stringValue());
        out.println();
        out.println(
                "The log is signed with this key. Print it, or keep it where nobody can change it who works with the"
                        + " database:");
        invitation.get("verifierKeys").forEach(key -> out.println(key.stringValue()));
    }
}
