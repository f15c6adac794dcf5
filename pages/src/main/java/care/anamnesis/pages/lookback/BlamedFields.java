package care.anamnesis.pages.lookback;

import care.anamnesis.events.Dose;
import care.anamnesis.events.VisitFrequency;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.TreatmentPlan;
import care.anamnesis.query.lookback.authorship.Blame;
import care.anamnesis.query.lookback.comparison.Places;
import care.anamnesis.query.words.Said;
import care.anamnesis.query.words.Section;
import care.anamnesis.query.words.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a record as people name them: a frequency is one field to them, and an id is none. */
final class BlamedFields {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PERIOD = Pattern.compile("(.*)/frequencies/(@\\d+)/frequency");

    private final CarePlan plan;
    private final Wording.Told told;

    private BlamedFields(CarePlan plan, Wording.Told told) {
        this.plan = plan;
        this.told = told;
    }

    /** In the order of the sections, without empty ones. */
    static List<BlamedField> of(CarePlan plan, Wording wording, List<Blame> fields) {
        var blamed = new BlamedFields(plan, wording.in(plan));
        return blamed.whole(fields).stream()
                .filter(field -> Wording.isForPeople(field.path()))
                .map(blamed::inWords)
                .filter(field -> !field.value().isNothing() || !field.before().isNothing())
                .filter(field -> !field.value().text().equals(field.subject()))
                .sorted(Comparator.comparing(BlamedField::section))
                .toList();
    }

    private BlamedField inWords(Blame field) {
        var path = field.path();
        var before = told.value(path, field.before());
        return new BlamedField(
                path,
                Section.of(path),
                told.subject(path),
                told.label(path),
                told.value(path, field.value()),
                before.isNothing() ? frequencyBefore(path) : before,
                field.setBy());
    }

    /** A change of the frequency begins a new period; what was there before is the period before it. */
    private Said frequencyBefore(String path) {
        var period = PERIOD.matcher(path);
        if (!period.matches() || !(Places.find(plan, period.group(1)).orElse(null) instanceof TreatmentPlan of)) {
            return Said.NOTHING;
        }
        var periods = of.frequencies();
        for (var i = 1; i < periods.size(); i++) {
            if (periods.get(i).key().equals(period.group(2))) {
                return told.value(path, JSON.valueToTree(periods.get(i - 1).frequency()));
            }
        }
        return Said.NOTHING;
    }

    /** The parts of a frequency or dose, which come one after the other, as one. */
    private List<Blame> whole(List<Blame> fields) {
        var whole = new LinkedHashMap<String, List<Blame>>();
        for (var field : fields) {
            var above = field.path().substring(0, field.path().lastIndexOf('/'));
            var isPart = isHowOften(above);
            whole.computeIfAbsent(isPart ? above : field.path(), _ -> new ArrayList<>())
                    .add(field);
        }
        return whole.entrySet().stream()
                .map(it -> isHowOften(it.getKey())
                        ? joined(it.getKey(), it.getValue())
                        : it.getValue().getFirst())
                .toList();
    }

    private boolean isHowOften(String path) {
        return !path.isEmpty()
                && Places.find(plan, path)
                        .filter(it -> it instanceof VisitFrequency || it instanceof Dose)
                        .isPresent();
    }

    /** Set by the newest of its parts' entries. */
    private Blame joined(String path, List<Blame> parts) {
        var newest = parts.stream()
                .max(Comparator.comparingLong(part -> part.setBy().version()))
                .orElseThrow();
        ObjectNode value = JSON.valueToTree(Places.find(plan, path).orElseThrow());
        return new Blame(path, value, before(value.deepCopy(), newest, parts), newest.setBy());
    }

    private static @Nullable ObjectNode before(ObjectNode whole, Blame newest, List<Blame> parts) {
        var changed = parts.stream()
                .filter(part -> part.setBy().version() == newest.setBy().version() && part.before() != null)
                .toList();
        changed.forEach(part -> whole.set(part.path().substring(part.path().lastIndexOf('/') + 1), part.before()));
        return changed.isEmpty() ? null : whole;
    }
}
