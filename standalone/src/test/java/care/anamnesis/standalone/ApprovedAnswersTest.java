package care.anamnesis.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nothing changes for programs without approval: the answer of every query and the API document are compared with
 * files. {@code -Danamnesis.approve=true} rewrites them.
 */
class ApprovedAnswersTest {
    private static final Path APPROVED = Path.of("src/test/resources/approved");
    private static final Path RECEIVED = Path.of("target/received");

    static Stream<StoryService.Answer> answers() {
        return StoryService.FIRST_ANSWERS.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void the_answer_is_the_approved_one(StoryService.Answer answer) throws IOException {
        var name = answer.question().name() + ".txt";
        var isToBeApproved = Boolean.getBoolean("anamnesis.approve");
        var received = (isToBeApproved ? APPROVED : RECEIVED).resolve(name);
        Files.createDirectories(received.getParent());
        Files.writeString(received, ShownAnswer.of(answer));

        assertThat(APPROVED.resolve(name))
                .as("approve the answer with -Danamnesis.approve=true")
                .exists();
        assertThat(received)
                .as("if this is meant, approve it with -Danamnesis.approve=true")
                .hasSameTextualContentAs(APPROVED.resolve(name), UTF_8);
    }

    @Test
    void every_query_in_the_document_of_the_api_has_an_approved_answer_in_each_of_its_forms() {
        var approved = answers()
                .filter(answer -> answer.response().statusCode() == 200)
                .map(StoryService.Answer::question)
                .toList();

        // what is signed differs with each installation: ProofEndpointTest verifies it instead
        var signed = Pattern.compile("/api/(tlog|audit/proof)(/.*)?").asMatchPredicate();
        List<String> missing = new ArrayList<>();
        JsonMapper.shared()
                .readTree(StoryService.firstAnswer("api").body())
                .get("paths")
                .forEachEntry((path, operations) -> operations.at("/get/responses/200/content").propertyNames().stream()
                        .filter(_ -> !signed.test(path))
                        .filter(form -> approved.stream().noneMatch(question -> question.asks(path, form)))
                        .forEach(form -> missing.add("GET " + path + " as " + form)));

        assertThat(approved).hasSizeGreaterThan(25);
        assertThat(missing).as("questions to add to " + Question.class).isEmpty();
    }

    @Test
    void every_approved_file_is_the_answer_to_a_question() throws IOException {
        try (var files = Files.list(APPROVED)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Question.ALL.stream()
                            .map(question -> question.name() + ".txt")
                            .toList());
        }
    }
}
