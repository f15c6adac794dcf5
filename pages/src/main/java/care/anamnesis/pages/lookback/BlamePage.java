package care.anamnesis.pages.lookback;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.pages.frame.AsOf;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.http.Cursors;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.lookback.authorship.Authorship;
import care.anamnesis.query.lookback.authorship.Place;
import care.anamnesis.query.lookback.comparison.Steps;
import care.anamnesis.query.words.Group;
import care.anamnesis.query.words.Section;
import care.anamnesis.query.words.Wording;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Every field of a record, in words and by section, with who set it, when and why, and what stood there before. */
@Page
class BlamePage {
    private static final int PAGE = 120;

    private final ReadingPolicy policy;
    private final Authorship authorship;
    private final Cursors cursors;
    private final Wording wording;
    private final Clock clock;

    private record Asked(
            UUID clientId, String path, @Nullable Section section) {}

    /**
     * @param path of the fields that are shown, and of all below it
     * @param about what stands at the path, in words
     * @param section that alone is shown, null for all
     * @param sections how many fields each has
     * @param first how many fields the pages before showed
     * @param end how many they show with this one
     * @param next the cursor of the page that follows, null on the last one
     */
    @ShownBy("blame/blame")
    private record BlameModel(
            CarePlan plan,
            String path,
            String about,
            @Nullable Section section,
            Map<Section, Long> sections,
            List<Group<BlamedField>> groups,
            int total,
            int first,
            int end,
            @Nullable String next,
            AsOf asOf)
            implements PageModel {}

    BlamePage(ReadingPolicy policy, Authorship authorship, Cursors cursors, Wording wording, Clock clock) {
        this.policy = policy;
        this.authorship = authorship;
        this.cursors = cursors;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * @param path only fields at or below it
     * @param after where the page before ended; this one goes on as of the same version of the record
     */
    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/blame")
    ModelAndView blame(
            @SignedIn Actor actor,
            @PathVariable UUID clientId,
            @RequestParam(defaultValue = "") @Size(max = 200) @Pattern(regexp = "(/[^/]+)*") String path,
            @RequestParam(required = false) @Nullable Section section,
            @RequestParam(required = false) @Nullable String after) {
        var scope = policy.records(actor);
        var asked = new Asked(clientId, path, section);
        var start = cursors.readIfGiven(asked, "".equals(after) ? null : after, Place.class);
        var version = start == null ? Long.MAX_VALUE : start.version();
        var found = authorship.of(scope, clientId, version, path);
        if (start != null && start.version() > found.version()) {
            throw Refusals.beyondLog();
        }
        var plan = Steps.at(found.history(), found.version());
        var all = BlamedFields.of(plan, wording, found.fields());
        var fields = all.stream()
                .filter(it -> section == null || it.section() == section)
                .toList();
        var first = start == null ? 0 : start.last();
        var shown = fields.stream().skip(first).limit(PAGE).toList();
        var end = new Place(found.version(), first + shown.size());
        return new BlameModel(
                        plan,
                        path,
                        path.isEmpty() ? "" : wording.in(plan).subject(path),
                        section,
                        count(all),
                        Group.of(shown, BlamedField::section, BlamedField::subject),
                        fields.size(),
                        first,
                        end.last(),
                        end.last() < fields.size() ? cursors.of(asked, end) : null,
                        new AsOf(found.head(), clock.instant()))
                .asPage();
    }

    private static Map<Section, Long> count(List<BlamedField> fields) {
        return fields.stream()
                .collect(Collectors.groupingBy(BlamedField::section, TreeMap::new, Collectors.counting()));
    }
}
