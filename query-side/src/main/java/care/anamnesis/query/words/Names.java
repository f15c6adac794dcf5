package care.anamnesis.query.words;

import care.anamnesis.query.careplan.AmendmentRequest;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.Certification;
import care.anamnesis.query.careplan.ClientDetails;
import care.anamnesis.query.careplan.ClientReport;
import care.anamnesis.query.careplan.Consent;
import care.anamnesis.query.careplan.Correction;
import care.anamnesis.query.careplan.Discharge;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.Fact;
import care.anamnesis.query.careplan.Finding;
import care.anamnesis.query.careplan.Goal;
import care.anamnesis.query.careplan.HomePractice;
import care.anamnesis.query.careplan.LegalHold;
import care.anamnesis.query.careplan.Listed;
import care.anamnesis.query.careplan.OutcomeSeries;
import care.anamnesis.query.careplan.Part;
import care.anamnesis.query.careplan.ProgressReport;
import care.anamnesis.query.careplan.Therapist;
import care.anamnesis.query.careplan.TreatmentPlan;
import care.anamnesis.query.careplan.Visit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the things of a record are called, by themselves and where something else names them by their id. */
final class Names {
    private final Texts texts;
    private final Map<UUID, String> byId = new HashMap<>();

    Names(Texts texts, CarePlan plan) {
        this.texts = texts;
        plan.consents().forEach(it -> name(it.consentId(), it));
        plan.episodes().forEach(this::nameAll);
    }

    private void nameAll(Episode episode) {
        name(episode.episodeId(), episode);
        episode.findings().forEach(it -> name(it.findingId(), it));
        episode.goals().forEach(it -> name(it.goalId(), it));
        episode.homePractices().forEach(it -> name(it.practiceId(), it));
        episode.visits().forEach(it -> name(it.visitId(), it));
        episode.treatmentPlans().forEach(it -> name(it.planId(), it));
    }

    private void name(UUID id, Object thing) {
        of(thing).ifPresent(name -> byId.put(id, name));
    }

    Optional<String> of(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Empty for what goes by the name of what it belongs to. */
    Optional<String> of(Object thing) {
        return thing instanceof Listed listed ? of(listed) : Optional.empty();
    }

    private Optional<String> of(Listed thing) {
        return Optional.ofNullable(
                switch (thing) {
                    case Finding it -> finding(it);
                    case Goal it -> texts.text("words.quoted.closed", it.statement());
                    case HomePractice it -> practice(it);
                    case Visit it -> texts.text("thing.visit", texts.day(it.visitedOn()));
                    case OutcomeSeries it -> it.instrumentName();
                    case TreatmentPlan it -> texts.text("thing.plan", texts.day(it.startsOn()));
                    case Certification it -> it.certifierName();
                    case Episode it -> texts.text("thing.episode", texts.day(it.openedOn()));
                    case Discharge it -> texts.text("thing.discharge", texts.day(it.dischargedOn()));
                    case ClientReport it -> texts.text("thing.client-report", day(it));
                    case ProgressReport it -> texts.text("thing.progress-report", day(it));
                    case Consent it -> texts.text("thing.consent", texts.constant(it.scope()));
                    case Therapist it -> it.name();
                    case ClientDetails it -> texts.text("thing.details", day(it));
                    case AmendmentRequest it -> texts.text("thing.request", day(it));
                    case LegalHold it -> texts.text("thing.hold", day(it));
                    case Correction it -> texts.text("thing.correction", Long.toString(it.corrects()));
                    case Part _ -> null;
                });
    }

    private String day(Fact fact) {
        return texts.day(fact.entry().occurredOn());
    }

    private String finding(Finding it) {
        var place = texts.placed(it.structureName(), it.side());
        return place + (it.part() == null ? "" : ", " + it.part()) + ": " + texts.constant(it.quality());
    }

    private String practice(HomePractice it) {
        return texts.practice(
                it.kind(),
                it.targets().stream().map(HomePractice.Target::structureName).toList());
    }
}
