package care.anamnesis.service.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Everything that the command line can do. */
@Command(
        name = "anamnesis",
        mixinStandardHelpOptions = true,
        version = "anamnesis 0.1.0",
        description = "Reads records from a running service, and verifies exports without one.",
        subcommands = {
            LoginCommand.class,
            LogoutCommand.class,
            HistoryCommand.class,
            ReplayCommand.class,
            DiffCommand.class,
            ExportCommand.class,
            VerifyCommand.class,
            KitCommand.class,
            NoteCommand.class,
            WitnessCommand.class,
            StatusCommand.class,
            RebuildCommand.class,
            LogCommand.class,
            AcceptLossCommand.class,
            PeopleCommand.class,
            DoctorCommand.class,
        },
        exitCodeListHeading = "%nThe command ends with:%n",
        exitCodeList = {
            "0:Success.",
            "1:There are differences, an export was changed, or something is wrong.",
            "2:The command is not valid.",
            "3:The service refused, or knows no such client.",
            "4:The service cannot be reached.",
            "5:An unexpected error.",
        },
        footerHeading = "%n",
        footer =
                "Every command but verify and doctor calls the service for the person who has let it work for her: see login."
                        + " In a demo it calls as the person given by --user, whose password comes from ANAMNESIS_PASSWORD"
                        + " or a prompt. The service decides what that person may see, and logs it.")
public final class Anamnesis {
    private Anamnesis() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Anamnesis())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, _) -> {
                    command.getErr().println(sentence(failure));
                    return failure instanceof Failure known ? known.code() : Failure.DEFECT;
                })
                .execute(arguments);
    }

    private static String sentence(Exception failure) {
        return switch (failure) {
            case Failure known -> String.valueOf(known.getMessage());
            case IOException _, UncheckedIOException _ -> "A file cannot be read or written: " + failure.getMessage();
            default -> "This should not happen: " + failure;
        };
    }
}
