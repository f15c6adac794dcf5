package care.anamnesis.pages.recording;

import care.anamnesis.query.careplan.AmendmentRequest;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.Consent;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.Finding;
import care.anamnesis.query.careplan.Goal;
import care.anamnesis.query.careplan.HomePractice;
import care.anamnesis.query.careplan.LegalHold;
import care.anamnesis.query.careplan.Visit;
import care.anamnesis.query.http.Refusals;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** Looks up what a panel's address names; what the record does not hold is refused. */
record NamedEntries(CarePlan plan, Model model) {

    void add(Named named) {
        ofEpisode("finding", named.finding(), Episode::findings, Finding::findingId);
        ofEpisode("goal", named.goal(), Episode::goals, Goal::goalId);
        ofEpisode("practice", named.practice(), Episode::homePractices, HomePractice::practiceId);
        ofEpisode("visit", named.visit(), Episode::visits, Visit::visitId);
        ofClient("consent", named.consent(), plan.consents(), Consent::consentId);
        ofClient("request", named.request(), plan.amendmentRequests(), AmendmentRequest::requestId);
        ofClient("hold", named.hold(), plan.legalHolds(), LegalHold::holdId);
    }

    /** What is written about an entry is written to the entry's episode. */
    private <F> void ofEpisode(
            String attribute, @Nullable UUID asked, Function<Episode, List<F>> entries, Function<F, UUID> id) {
        if (asked == null) {
            return;
        }
        for (var episode : plan.episodes()) {
            for (var entry : entries.apply(episode)) {
                if (id.apply(entry).equals(asked)) {
                    model.addAttribute(attribute, entry);
                    model.addAttribute("episode", episode);
                    return;
                }
            }
        }
        throw Refusals.unknownEntry();
    }

    private <F> void ofClient(String attribute, @Nullable UUID asked, List<F> entries, Function<F, UUID> id) {
        if (asked != null) {
            var entry = entries.stream()
                    .filter(it -> id.apply(it).equals(asked))
                    .findFirst()
                    .orElseThrow(Refusals::unknownEntry);
            model.addAttribute(attribute, entry);
        }
    }
}
