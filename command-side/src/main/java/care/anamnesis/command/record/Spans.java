package care.anamnesis.command.record;

import care.anamnesis.events.Attendance;
import care.anamnesis.events.ClientEvent.ClientDetailsCorrected;
import care.anamnesis.events.ClientEvent.ClientRegistered;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.EpisodeEvent.CarePaused;
import care.anamnesis.events.EpisodeEvent.CareResumed;
import care.anamnesis.events.EpisodeEvent.ClientDischarged;
import care.anamnesis.events.EpisodeEvent.EpisodeOpened;
import care.anamnesis.events.EpisodeEvent.EpisodeReopened;
import care.anamnesis.events.HomePracticeEvent.HomePracticeLogged;
import care.anamnesis.events.OutcomeEvent.ClientReportRecorded;
import care.anamnesis.events.PlanEvent.PlanCertified;
import care.anamnesis.events.VisitEvent.AddendumAdded;
import care.anamnesis.events.VisitEvent.VisitCosigned;
import care.anamnesis.events.VisitEvent.VisitRecorded;
import care.anamnesis.events.VisitEvent.VisitSigned;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When a client was in care: from the opening to the discharge, and again from the reopening. */
final class Spans {
    /** What happens while a client is in care. Notes are signed, plans certified and addenda added afterwards too. */
    static final List<Class<? extends ClinicalEvent>> INSIDE_CARE = Kinds.ofEpisodesBut(
            EpisodeOpened.class,
            ClientDischarged.class,
            EpisodeReopened.class,
            PlanCertified.class,
            VisitSigned.class,
            VisitCosigned.class,
            AddendumAdded.class);

    /** What ends a pause, beside the discharge, after which nobody comes. */
    static final List<Class<? extends ClinicalEvent>> PAUSE_ENDS = List.of(CareResumed.class, EpisodeReopened.class);

    private Spans() {}

    static LocalDate bornOn(Truth truth) {
        return truth.all()
                .of(ClientDetailsCorrected.class)
                .map(details -> ((ClientDetailsCorrected) details.event()).dateOfBirth())
                .reduce((_, later) -> later)
                .or(() -> truth.all()
                        .of(ClientRegistered.class)
                        .map(details -> ((ClientRegistered) details.event()).dateOfBirth())
                        .findFirst())
                .orElse(LocalDate.MIN);
    }

    static boolean isOutsideCare(Numbered entry, Truth truth) {
        return !isMissed(entry)
                && truth.sameEpisode(entry.event())
                        .of(ClientDischarged.class)
                        .filter(discharge -> discharge.day().isBefore(entry.day()))
                        .anyMatch(discharge -> !wasInCareAgain(entry, discharge, truth));
    }

    /** The last day on which anything happened in an episode that can happen only while the client is in care. */
    static Optional<LocalDate> lastDayInCare(EntriesByKind episode) {
        return episode.of(INSIDE_CARE)
                .filter(entry -> !isMissed(entry))
                .map(Numbered::day)
                .max(Comparator.naturalOrder());
    }

    /** The day on which a pause begins is not in it: the client may have come once more. */
    static boolean isVisitWhilePaused(Numbered entry, Truth truth) {
        var episode = truth.sameEpisode(entry.event());
        return !isMissed(entry)
                && episode.of(CarePaused.class)
                        .filter(pause -> pause.day().isBefore(entry.day()))
                        .anyMatch(pause -> episode.of(PAUSE_ENDS)
                                .noneMatch(end -> end.version() > pause.version()
                                        && !end.day().isAfter(entry.day())));
    }

    private static boolean isMissed(Numbered entry) {
        return entry.event() instanceof VisitRecorded visit && visit.attendance() != Attendance.ATTENDED;
    }

    /** The entries that were written before another one. */
    static Stream<Numbered> before(Numbered entry, Stream<Numbered> others) {
        return others.filter(other -> other.version() < entry.version());
    }

    private static boolean wasInCareAgain(Numbered entry, Numbered discharge, Truth truth) {
        return truth.sameEpisode(entry.event())
                .of(EpisodeReopened.class)
                .filter(reopened -> reopened.version() > discharge.version())
                .findFirst()
                .filter(reopened -> isFromHome(entry.event()) || !entry.day().isBefore(reopened.day()))
                .isPresent();
    }

    /** The client goes on saying and practising things, whether or not an episode is open. */
    private static boolean isFromHome(ClinicalEvent event) {
        return event instanceof ClientReportRecorded || event instanceof HomePracticeLogged;
    }
}
