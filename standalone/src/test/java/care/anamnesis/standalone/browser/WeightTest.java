package care.anamnesis.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightTest {

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/css/client.css", "/js/shell.js", "/img/icons.svg"})
    void what_is_text_travels_compressed(String path) throws IOException, InterruptedException {
        try (var browser = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(DemoService.address() + path))
                    .header("Accept-Encoding", "gzip")
                    .build();
            var answer = browser.send(request, BodyHandlers.ofInputStream());
            try (var unpacked = new GZIPInputStream(answer.body())) {
                assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
                assertThat(unpacked.readAllBytes()).hasSizeGreaterThan(2_000);
            }
        }
    }
}
