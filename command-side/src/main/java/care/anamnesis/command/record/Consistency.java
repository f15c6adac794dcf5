package care.anamnesis.command.record;

import care.anamnesis.command.ClientCommands.CorrectClientDetails;
import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.CorrectionCommands.AmendEntry;
import care.anamnesis.command.CorrectionCommands.MarkEnteredInError;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a command after which entries of the record contradict each other. An entry that breaks a rule itself
 * is refused, or asked about if it may be true. If a correction leaves other entries that no longer fit, refusing it
 * would preserve an error: the person is asked.
 */
final class Consistency {
    /** The client's details are not among the entries that no longer fit. */
    private static final Long DETAILS = 0L;

    private Consistency() {}

    /**
     * @param misfits the entries that break these rules only after the command
     * @param confirmed the keys that the person has confirmed
     * @throws RuleViolation if a rule refuses
     * @throws ConfirmationRequired if the person has not confirmed exactly what is asked about
     */
    static void require(ClinicalCommand command, Set<Misfit> misfits, Set<String> confirmed) {
        misfits.stream()
                .filter(misfit -> isRefused(command, misfit))
                .findFirst()
                .ifPresent(misfit -> {
                    throw new RuleViolation(misfit.rule().sentence());
                });
        var asked = misfits.stream()
                .map(misfit -> misfit.rule().contradiction().key())
                .collect(Collectors.toSet());
        if (!asked.equals(confirmed)) {
            throw ConfirmationRequired.of(misfits);
        }
    }

    private static boolean isRefused(ClinicalCommand command, Misfit misfit) {
        var corrected = corrected(command);
        return switch (misfit.rule().verdict()) {
            case ASKED -> false;
            case REFUSED_EITHER_WAY -> true;
            case REFUSED -> corrected == null || corrected == misfit.version();
        };
    }

    /** The version of the entry that a command corrects, null if it corrects none. */
    private static @Nullable Long corrected(ClinicalCommand command) {
        if (command instanceof AmendEntry amend) {
            return amend.entry();
        }
        if (command instanceof MarkEnteredInError mark) {
            return mark.entry();
        }
        return command instanceof CorrectClientDetails ? DETAILS : null;
    }
}
