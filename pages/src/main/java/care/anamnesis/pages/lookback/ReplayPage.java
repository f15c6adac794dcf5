package care.anamnesis.pages.lookback;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.pages.frame.AsOf;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.record.Offered;
import care.anamnesis.pages.record.RecordModel;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.careplan.AmendmentRequest;
import care.anamnesis.query.careplan.Certification;
import care.anamnesis.query.careplan.ClientDetails;
import care.anamnesis.query.careplan.ClientReport;
import care.anamnesis.query.careplan.Consent;
import care.anamnesis.query.careplan.Correction;
import care.anamnesis.query.careplan.Discharge;
import care.anamnesis.query.careplan.Episode;
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
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.lookback.comparison.Change;
import care.anamnesis.query.lookback.comparison.Places;
import care.anamnesis.query.lookback.replay.Replays;
import care.anamnesis.query.lookback.replay.Replays.Step;
import care.anamnesis.query.record.RecordedEvent;
import care.anamnesis.query.words.Group;
import care.anamnesis.query.words.Line;
import care.anamnesis.query.words.Section;
import care.anamnesis.query.words.Wording;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole record after each of its entries, step by step. Every step that leaves the service is an access, whether it was
 * asked for by a person or ahead of one.
 */
@Page
class ReplayPage {
    /** For example "/episodes/@2/findings/@4". */
    private static final int LENGTH_OF_A_THING = 4;

    private static final JsonMapper WORD_FOR_WORD =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ReadingPolicy policy;
    private final Replays replays;
    private final Wording wording;
    private final Clock clock;

    ReplayPage(ReadingPolicy policy, Replays replays, Wording wording, Clock clock) {
        this.policy = policy;
        this.replays = replays;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * @param version the entry; the last one unless it is given
     * @param script whether only the step is wanted, without the page around it
     */
    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/replay")
    ModelAndView replay(
            @SignedIn Actor actor,
            @PathVariable UUID clientId,
            @RequestParam(required = false) @Min(1) @Nullable Long version,
            @RequestParam(defaultValue = "HAPPENED") Standpoint day,
            @RequestHeader(name = "Anamnesis-Step", required = false) @Nullable String script) {
        var scope = policy.records(actor);
        var last = replays.last(clientId);
        if (last == 0) {
            throw Refusals.unknownClient();
        }
        var step = replays.at(scope, clientId, version == null ? last : version);
        var shown = shown(step, day);
        if (script != null) {
            return shown.asPage();
        }
        var record = scope.record(clientId).stream().map(RecordedEvent::of).toList();
        return new ReplayModel(shown, Milestone.of(record), List.of(Milestone.Kind.values())).asPage();
    }

    private ReplayModel.Shown shown(Step step, Standpoint day) {
        var told = step.before() == null ? wording.in(step.after()) : wording.in(step.after(), step.before());
        var lines = told.lines(step.changes());
        return new ReplayModel.Shown(
                RecordModel.of(step.after(), day.day(step, clock.getZone()), null),
                step.entry(),
                step.entry().version(),
                step.last(),
                Group.of(lines, Line::section, Line::subject),
                lines.stream().map(Line::section).distinct().map(Section::key).collect(Collectors.joining(" ")),
                items(step),
                WORD_FOR_WORD.writeValueAsString(step.entry().data()),
                day,
                day.other().day(step, clock.getZone()),
                Offered.NOTHING,
                new AsOf(step.head(), clock.instant()));
    }

    /** The things of the record that the step changed, as the sections name them. */
    private static String items(Step step) {
        return step.changes().stream()
                .map(Change::path)
                .map(path -> Places.segments(path).stream()
                        .limit(LENGTH_OF_A_THING)
                        .collect(Collectors.joining("/", "/", "")))
                .distinct()
                .flatMap(path -> Places.find(step.after(), path).stream())
                .flatMap(thing -> item(thing).stream())
                .collect(Collectors.joining(" "));
    }

    /** Empty for what stands within another item or has a place without an item. */
    private static Optional<String> item(Object thing) {
        return thing instanceof Listed listed ? item(listed) : Optional.empty();
    }

    private static Optional<String> item(Listed thing) {
        return Optional.ofNullable(
                switch (thing) {
                    case Finding it -> "finding-" + it.findingId();
                    case Goal it -> "goal-" + it.goalId();
                    case HomePractice it -> "practice-" + it.practiceId();
                    case Visit it -> "visit-" + it.visitId();
                    case OutcomeSeries it -> "outcome-" + it.instrument();
                    case ClientReport it -> "report-" + it.entry().version();
                    case Episode _, Discharge _, TreatmentPlan _, Certification _, ProgressReport _, Part _ -> null;
                    case ClientDetails _, Therapist _, Consent _ -> null;
                    case AmendmentRequest _, LegalHold _, Correction _ -> null;
                });
    }
}
