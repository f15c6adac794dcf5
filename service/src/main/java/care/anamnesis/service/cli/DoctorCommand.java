package care.anamnesis.service.cli;

import care.anamnesis.service.doctor.Doctor;
import care.anamnesis.service.doctor.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description =
                "Looks at the settings of this machine and at what they lead to, and says what is wrong and what to"
                        + " do about it. Reads what the service would read, in the directory in which it starts, and changes"
                        + " nothing. Settings may follow: --spring.config.additional-location=FILE. Ends with 1 if anything is"
                        + " wrong.")
final class DoctorCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() {
        var findings = Doctor.examine(settings.toArray(String[]::new));
        var out = command.commandLine().getOut();
        for (var finding : findings) {
            out.println((finding.isWrong() ? "WRONG  " : "ok     ") + finding.sentence());
            if (finding.isWrong()) {
                out.println("       " + finding.remedy());
            }
        }
        return findings.stream().anyMatch(Finding::isWrong) ? Failure.DIFFERENCE : 0;
    }
}
