package care.anamnesis.query.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class PrinterTest {
    private static final Instant MOMENT = Instant.parse("2025-09-15T12:00:00Z");

    private final Printer printer = new Printer(templates());

    @Test
    void prints_names_with_their_diacritics() throws IOException {
        assertThat(text(letter("Zoë Łuczak-Åström, Jiří Đặng"))).contains("Zoë Łuczak-Åström, Jiří Đặng");
        assertThat(text(letter("½ × “…” → ≥ –"))).contains("½ × “…” → ≥ –");
    }

    @Test
    void each_page_says_what_it_belongs_to_and_which_one_it_is() throws IOException {
        var text = text(printout(letter("Robin"), letter("Sam")));

        assertThat(text).containsSubsequence("Record of Robin", "Page 1 of 2", "Record of Robin", "Page 2 of 2");
    }

    @Test
    void the_same_facts_give_the_same_bytes() {
        var once = printer.pdf(printout(letter("Robin"), letter("Sam")));

        assertThat(new Printer(templates()).pdf(printout(letter("Robin"), letter("Sam"))))
                .isEqualTo(once);
        assertThat(printer.pdf(printout(letter("Robin"), letter("Tom")))).isNotEqualTo(once);
    }

    @Test
    void a_letter_that_no_font_of_ours_has_is_shown_as_missing_and_a_control_character_does_no_harm()
            throws IOException {
        assertThat(text(letter("山田\u0001\uFFFF"))).contains("Dear □□");
    }

    @Test
    void what_people_wrote_is_text() throws IOException {
        assertThat(text(letter("<b>&amp;</b>"))).contains("Dear <b>&amp;</b>");
    }

    @Test
    void fetches_nothing_from_the_network_or_from_a_file(@TempDir Path directory) throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        var secret = Files.writeString(directory.resolve("secret.css"), "p:after { content: 'the secret' }");
        var markup = """
                <link rel="stylesheet" href="%1$s"/><style>@import url('%1$s'); @import url('%2$s');
                p { background-image: url('%1$s') }</style>
                <img src="%1$s"/><img src="%2$s"/><object data="%1$s"/><iframe src="%2$s"/>""".formatted("http://localhost:" + server.getAddress().getPort() + "/x.png", secret.toUri());
        try {
            var text = text(new Sheet("print/letter", Map.of("name", "Robin", "markup", markup)));

            assertThat(text).contains("Dear Robin").doesNotContain("the secret");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    private static Sheet letter(String name) {
        return new Sheet("print/letter", Map.of("name", name, "markup", ""));
    }

    private static Printout printout(Sheet... sheets) {
        return new Printout("A letter", "Record of Robin", MOMENT, List.of(sheets));
    }

    private String text(Sheet sheet) throws IOException {
        return text(printout(sheet));
    }

    private String text(Printout printout) throws IOException {
        try (var document = Loader.loadPDF(printer.pdf(printout))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static SpringTemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
