package care.anamnesis.query.words;

import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.Fact;
import care.anamnesis.query.lookback.comparison.Change;
import care.anamnesis.query.lookback.comparison.Change.Kind;
import care.anamnesis.query.lookback.comparison.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Says of each field and of each change in a record what it is about, what it is called and what it says. */
@Component
public class Wording {
    private final Texts texts;

    Wording(Texts texts) {
        this.texts = texts;
    }

    /** @param states in which the things that are changed may be found, the newest first */
    public Told in(CarePlan... states) {
        return new Told(List.of(states));
    }

    /** The id of a person is for programs; people read the name. */
    public static boolean isForPeople(String path) {
        return !Values.isIdOfAPerson(path.substring(path.lastIndexOf('/') + 1));
    }

    /** What can be said about a record, as it stands in some states. */
    public final class Told {
        private final List<CarePlan> states;
        private final Values values;

        private Told(List<CarePlan> states) {
            this.states = states;
            var names = states.stream().map(state -> new Names(texts, state)).toList();
            values = new Values(texts, names);
        }

        public List<Line> lines(List<Change> changes) {
            return changes.stream()
                    .filter(change -> isForPeople(change.path()))
                    .map(this::line)
                    .toList();
        }

        public Line line(Change change) {
            var before = said(change, change.before());
            var after = said(change, change.after());
            return new Line(
                    change.path(),
                    Section.of(change.path()),
                    subject(change.path()),
                    label(change.path()),
                    change.kind(),
                    before,
                    after,
                    change.kind() == Kind.CHANGED ? TextDifference.of(before.text(), after.text()) : List.of(),
                    List.of());
        }

        public Said value(String path, @Nullable JsonNode json) {
            var value = Places.value(CarePlan.class, path, json);
            return path.endsWith("/event") ? Said.of(texts.event(String.valueOf(value))) : values.said(value);
        }

        /** What the field belongs to; of several episodes also which one. */
        public String subject(String path) {
            var name = find(subjectPath(path)).flatMap(values::name).orElse("");
            var episode = find(first(path, 2))
                    .filter(_ -> path.startsWith("/episodes/"))
                    .flatMap(values::name)
                    .orElse("");
            if (name.isEmpty() || states.getFirst().episodes().size() < 2 || name.equals(episode)) {
                return name.isEmpty() ? episode : name;
            }
            return episode.isEmpty() ? name : name + " · " + episode;
        }

        /** The field within its subject; empty for the subject itself. */
        public String label(String path) {
            var words = new ArrayList<String>();
            var segments = Places.segments(path);
            var start = Places.segments(subjectPath(path)).size();
            for (var i = start; i < segments.size(); i++) {
                var isItem = i + 1 < segments.size() && isList(first(path, i + 1));
                if (isItem) {
                    words.add(item(segments.get(i), first(path, i + 2)));
                    i++;
                } else if (!segments.get(i).equals("entry")) {
                    words.add(texts.field(segments.get(i)));
                }
            }
            return String.join(" · ", words);
        }

        private String item(String list, String path) {
            var thing = find(path);
            var which = thing.flatMap(values::name)
                    .or(() -> thing.filter(Fact.class::isInstance)
                            .map(it -> texts.day(((Fact) it).entry().occurredOn())));
            return texts.item(list) + which.map(it -> ", " + it).orElse("");
        }

        private Said said(Change change, @Nullable JsonNode json) {
            return change.kind() == Kind.REORDERED ? Said.NOTHING : value(change.path(), json);
        }

        private boolean isList(String path) {
            return find(path).filter(List.class::isInstance).isPresent();
        }

        /** A thing in a list of the record or of an episode, or a plan or discharge of an episode. */
        private String subjectPath(String path) {
            return Stream.of(4, 3, 2)
                    .filter(length -> Places.segments(path).size() >= length)
                    .map(length -> first(path, length))
                    .filter(prefix -> find(prefix).flatMap(values::name).isPresent())
                    .findFirst()
                    .orElse("");
        }

        private Optional<Object> find(String path) {
            return states.stream()
                    .flatMap(state -> Places.find(state, path).stream())
                    .findFirst();
        }

        private static String first(String path, int segments) {
            var end = 0;
            for (var i = 0; i < segments && end >= 0; i++) {
                end = path.indexOf('/', end + 1);
            }
            return end < 0 ? path : path.substring(0, end);
        }
    }
}
