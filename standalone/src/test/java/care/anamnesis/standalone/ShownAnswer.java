package care.anamnesis.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A question and its answer as a text that shows a person what has changed. */
final class ShownAnswer {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** The order of names in the API document has no meaning. */
    private static final JsonMapper SORTED = JSON.rebuild()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final List<String> HEADERS =
            List.of("Content-Type", "ETag", "Anamnesis-Position", "Content-Disposition", "Repr-Digest");

    private ShownAnswer() {}

    static String of(StoryService.Answer answer) throws IOException {
        var response = answer.response();
        var question = answer.question();
        var steady = new Steady(StoryService.started());
        return """
                GET %s
                %s, %s

                %d
                %s

                %s
                """.formatted(
                        question.path(),
                        question.person(),
                        question.accept(),
                        response.statusCode(),
                        steady.of(headers(response.headers())),
                        body(response.headers().firstValue("Content-Type").orElse(""), response.body(), steady));
    }

    private static String headers(HttpHeaders headers) {
        return HEADERS.stream()
                .flatMap(name -> headers.firstValue(name).map(value -> name + ": " + value).stream())
                .collect(Collectors.joining("\n"));
    }

    private static String body(String type, byte[] body, Steady steady) throws IOException {
        if (type.startsWith("application/pdf")) {
            return words(steady.of(printed(body)));
        }
        if (type.startsWith("application/zip")) {
            return steady.of(packed(body));
        }
        var text = steady.of(new String(body, UTF_8));
        var isOneLineOfJson = type.contains("json") && !text.strip().contains("\n");
        return (isOneLineOfJson ? pretty(JSON.readTree(text)) : text).strip().replace("\r\n", "\n");
    }

    private static String pretty(JsonNode answer) {
        if (!answer.has("openapi")) {
            return answer.toPrettyString();
        }
        var tags = answer.get("tags")
                .valueStream()
                .sorted((one, other) -> name(one).compareTo(name(other)));
        ((ObjectNode) answer).putArray("tags").addAll(tags.toList());
        return SORTED.writerWithDefaultPrettyPrinter().writeValueAsString(SORTED.treeToValue(answer, Object.class));
    }

    private static String name(JsonNode tag) {
        return tag.get("name").stringValue();
    }

    private static String printed(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** Each once: line breaks on a page depend on the width of random ids and digests. */
    private static String words(String text) {
        return Arrays.stream(text.split(" ")).distinct().sorted().collect(Collectors.joining("\n"));
    }

    private static String packed(byte[] zip) throws IOException {
        var files = new ArrayList<String>();
        try (var stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                if (!entry.getName().matches("proofs/\\d+\\..*")) {
                    files.add(entry.getName());
                }
                if (entry.getName().contains("manifest")) {
                    files.add(new String(stream.readAllBytes(), UTF_8));
                }
            }
        }
        return String.join("\n", files);
    }
}
