package care.anamnesis.query.history;

import static care.anamnesis.query.history.Phrases.day;
import static care.anamnesis.query.history.Phrases.list;
import static care.anamnesis.query.history.Phrases.noted;
import static care.anamnesis.query.history.Phrases.quoted;
import static care.anamnesis.query.history.Phrases.words;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.ClinicalEvent.ClientDischarged;
import care.anamnesis.events.ClinicalEvent.ClientRegistered;
import care.anamnesis.events.ClinicalEvent.ClientReportRecorded;
import care.anamnesis.events.ClinicalEvent.EpisodeOpened;
import care.anamnesis.events.ClinicalEvent.FindingReassessed;
import care.anamnesis.events.ClinicalEvent.FindingRecorded;
import care.anamnesis.events.ClinicalEvent.FindingResolved;
import care.anamnesis.events.ClinicalEvent.HomePracticeAssigned;
import care.anamnesis.events.ClinicalEvent.HomePracticeDiscontinued;
import care.anamnesis.events.ClinicalEvent.HomePracticeLogged;
import care.anamnesis.events.ClinicalEvent.HomePracticeRevised;
import care.anamnesis.events.ClinicalEvent.OutcomeMeasured;
import care.anamnesis.events.ClinicalEvent.TreatmentPlanEstablished;
import care.anamnesis.events.ClinicalEvent.VisitFrequencyAdjusted;
import care.anamnesis.events.ClinicalEvent.VisitRecorded;
import care.anamnesis.events.FindingChange;
import care.anamnesis.events.HomePracticeKind;
import care.anamnesis.events.InstrumentCatalogue;
import care.anamnesis.events.Intervention;
import care.anamnesis.events.StructureCatalogue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Tells a client's record event by event, from its beginning, as a clinician would write it. What an event is about is
 * named as the events before have named it; what they do not name is told all the same, for the history hides nothing.
 */
final class Sentences {
    private final Map<UUID, String> subjects = new HashMap<>();

    String next(ClinicalEvent event) {
        return switch (event) {
            case ClientRegistered e -> "Registered " + e.name() + ", born on " + day(e.dateOfBirth()) + ".";
            case EpisodeOpened e ->
                "Opened an episode of care. Presenting complaint: " + quoted(e.presentingComplaint())
                        + " The client’s goal: " + quoted(e.statedGoal());
            case FindingRecorded e -> {
                subjects.put(e.findingId(), FindingPhrase.of(e));
                yield "Found " + FindingPhrase.found(e) + "." + noted(e.note());
            }
            case FindingReassessed e ->
                "Reassessed the " + finding(e.findingId()) + ": " + compared(e) + "." + noted(e.note());
            case FindingResolved e -> "The " + finding(e.findingId()) + " has resolved." + noted(e.note());
            case TreatmentPlanEstablished e ->
                "Established a treatment plan from " + day(e.startsOn()) + " to " + day(e.endsOn()) + ", "
                        + HowOften.of(e.frequency()) + ": " + list(e.interventions()) + ".";
            case VisitFrequencyAdjusted e ->
                "Changed the visits from " + HowOften.of(e.from()) + " to " + HowOften.of(e.to()) + " as of "
                        + day(e.effectiveOn()) + ": " + quoted(e.reason());
            case VisitRecorded e -> visit(e);
            case OutcomeMeasured e -> measured(e) + noted(e.note());
            case ClientReportRecorded e -> "The client reported: " + quoted(e.statement());
            case HomePracticeAssigned e -> {
                subjects.put(e.practiceId(), practice(e.kind()));
                yield "Assigned " + practice(e.kind()) + targets(e.targets()) + ", " + HowOften.of(e.dose()) + ": "
                        + quoted(e.instructions());
            }
            case HomePracticeRevised e ->
                "Revised the " + practice(e.practiceId()) + targets(e.targets()) + ", now " + HowOften.of(e.dose())
                        + ": " + quoted(e.instructions()) + " Reason: " + quoted(e.reason());
            case HomePracticeDiscontinued e ->
                "Discontinued the " + practice(e.practiceId()) + ": " + quoted(e.reason());
            case HomePracticeLogged e -> practised(e);
            case ClientDischarged e -> discharged(e);
        };
    }

    private String finding(UUID id) {
        return subjects.getOrDefault(id, "finding");
    }

    private String practice(UUID id) {
        return subjects.getOrDefault(id, "home practice");
    }

    private static String compared(FindingReassessed e) {
        if (e.severity() == null) {
            return words(e.change());
        }
        var link = e.change() == FindingChange.UNCHANGED ? ", still " : ", now ";
        return words(e.change()) + link + words(e.severity());
    }

    private static String measured(OutcomeMeasured e) {
        var score = e.score().toPlainString();
        return InstrumentCatalogue.standard()
                .find(e.instrument())
                .map(instrument -> "%s: %s on a scale from %s to %s."
                        .formatted(instrument.name(), score, instrument.minimum(), instrument.maximum()))
                .orElse(e.instrument() + ": " + score + ".");
    }

    private static String visit(VisitRecorded e) {
        return switch (e.attendance()) {
            case ATTENDED -> e.interventions().isEmpty() ? "Saw the client." : "Saw the client: " + done(e) + ".";
            case CANCELLED -> "The visit was cancelled.";
            case NO_SHOW -> "The client did not come to the visit.";
        };
    }

    private static String done(VisitRecorded e) {
        return list(e.interventions().stream().map(Sentences::timed).toList());
    }

    private static String timed(Intervention intervention) {
        return intervention.name() + " (" + HowOften.minutes(intervention.minutes()) + ")";
    }

    private String practised(HomePracticeLogged e) {
        var practice = practice(e.practiceId());
        if (!e.done()) {
            return "The client did not do the " + practice + "." + noted(e.note());
        }
        var minutes = e.minutes() == null ? "" : " for " + HowOften.minutes(e.minutes());
        return "The client did the " + practice + minutes + "." + noted(e.note());
    }

    private static String discharged(ClientDischarged e) {
        var report = e.clientReport() == null ? "" : " The client’s report: " + quoted(e.clientReport());
        return "Discharged the client (" + words(e.dischargeReason()) + "). Summary: " + quoted(e.summary()) + report;
    }

    private static String practice(HomePracticeKind kind) {
        return switch (kind) {
            case SELF_MYOFASCIAL_RELEASE -> "self-myofascial release";
            case BREATHING -> "breathing exercises";
            case SOMATIC_MOVEMENT -> "somatic movement";
            case SOMATIC_TRACKING -> "somatic tracking";
            case OTHER -> "home practice";
        };
    }

    private static String targets(List<String> structures) {
        if (structures.isEmpty()) {
            return "";
        }
        return " for "
                + list(structures.stream()
                        .map(structure -> "the " + StructureCatalogue.standard().nameOf(structure))
                        .toList());
    }
}
