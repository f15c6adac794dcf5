package care.anamnesis.standalone.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The texts of the practice: {@code wording.yml} by occasion, {@code complaints.yml} by complaint.
 *
 * @param texts the texts that fit an occasion
 */
record Wording(Map<String, List<String>> texts, List<Complaint> complaints) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Wording ours() {
        return new Wording(
                JSON.convertValue(yaml("wording.yml"), new TypeReference<>() {}),
                JSON.convertValue(yaml("complaints.yml"), new TypeReference<>() {}));
    }

    List<String> of(String occasion) {
        var fitting = texts.get(occasion);
        if (fitting == null) {
            throw new IllegalStateException("There are no words for " + occasion);
        }
        return fitting;
    }

    private static Object yaml(String name) {
        try (var file = new ClassPathResource(name, Wording.class).getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
