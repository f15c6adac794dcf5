package care.anamnesis.query.practice.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.StoredName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WithoutWordsTest {
    private static final Path EXAMPLES = Path.of("../shared-events/src/test/resources/care/anamnesis/events/examples");
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Of the client, of a therapist and of who signs. */
    private static final Set<String> NAMES = Set.of("name", "therapistName");

    @ParameterizedTest
    @MethodSource("kinds")
    void no_kind_of_event_keeps_a_text_that_somebody_wrote_or_said(StoredName kind) throws IOException {
        var type = Objects.requireNonNull(StoredName.clinical().get(kind));
        var example = EXAMPLES.resolve(kind.name() + "-" + kind.revision() + ".json");

        var kept = WithoutWords.of((ClinicalEvent) JSON.readValue(Files.readString(example), type));

        assertThat(kept.stream().flatMap(event -> sentences(JSON.valueToTree(event))))
                .isEmpty();
    }

    /** Texts of several words that are no names. */
    private static Stream<String> sentences(JsonNode json) {
        if (json.isString()) {
            return Stream.of(json.stringValue()).filter(text -> text.contains(" "));
        }
        var named = json.propertyStream()
                .filter(property -> !NAMES.contains(property.getKey()))
                .map(Map.Entry::getValue);
        return Stream.concat(named, json.isArray() ? json.valueStream() : Stream.empty())
                .flatMap(WithoutWordsTest::sentences);
    }

    static Set<StoredName> kinds() {
        return StoredName.clinical().keySet();
    }
}
