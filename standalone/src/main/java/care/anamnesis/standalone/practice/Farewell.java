package care.anamnesis.standalone.practice;

import care.anamnesis.events.DischargeReason;
import care.anamnesis.events.Disposition;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The discharge and its texts. */
final class Farewell {
    private final Episode episode;
    private final Aims aims;
    private final HomeProgramme home;

    Farewell(Episode episode, Aims aims, HomeProgramme home) {
        this.episode = episode;
        this.aims = aims;
        this.home = home;
    }

    void discharge(DischargeReason reason) {
        discharge(
                reason,
                disposition(reason),
                episode.say("discharge", reason),
                isPresent(reason) ? episode.say("farewell", episode.recovery().trend()) : null,
                home.continuedAfterDischarge());
    }

    /** For somebody who called and was never seen. */
    void withdraw() {
        discharge(DischargeReason.CLIENT_CHOICE, Disposition.UNKNOWN, episode.say("never came"), null, List.of());
    }

    private void discharge(
            DischargeReason reason,
            Disposition disposition,
            String summary,
            @Nullable String report,
            List<UUID> continued) {
        episode.add(
                "discharge-client",
                "dischargedOn",
                episode.today(),
                "reason",
                reason,
                "disposition",
                disposition,
                "summary",
                summary,
                "clientReport",
                report,
                "goals",
                aims.assessments(),
                "continuedPractices",
                continued);
        episode.setOpen(false);
    }

    /** Whether the client was there to say how it was. */
    private static boolean isPresent(DischargeReason reason) {
        return reason == DischargeReason.GOALS_MET || reason == DischargeReason.MAXIMUM_BENEFIT;
    }

    private static Disposition disposition(DischargeReason reason) {
        return switch (reason) {
            case GOALS_MET -> Disposition.HOME_PROGRAMME;
            case MAXIMUM_BENEFIT, CLIENT_CHOICE -> Disposition.SELF_CARE;
            case TRANSFERRED, REFERRED_ON -> Disposition.OTHER_PROVIDER;
            case MEDICAL -> Disposition.HIGHER_LEVEL_OF_CARE;
            case NON_ATTENDANCE, OTHER -> Disposition.UNKNOWN;
        };
    }
}
