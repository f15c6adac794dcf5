package care.anamnesis.service.cli;

import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "logout",
        mixinStandardHelpOptions = true,
        description = "Ends that this command line works for you, here and at the service.")
final class LogoutCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(
            names = "--url",
            defaultValue = "${env:ANAMNESIS_URL:-http://localhost:8080}",
            description = "The service, or ANAMNESIS_URL; ${DEFAULT-VALUE} unless given.")
    private URI url = URI.create("");

    @Override
    public Integer call() {
        var login = new KeptLogin(url);
        if (!login.exists()) {
            command.commandLine().getOut().println("You were not signed in.");
            return 0;
        }
        login.forget();
        command.commandLine().getOut().println("You have signed out.");
        return 0;
    }
}
