package care.anamnesis.query.accountability.paper;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.query.words.MessageFiles;
import care.anamnesis.query.words.PseudoLanguage;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrinterTest {
    private static final Instant MOMENT = Instant.parse("2025-09-15T12:00:00Z");

    private final Printer printer = new Printer(OnPaper.templates(), new Lettering(List.of()), MessageFiles.texts());

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
    void what_the_printer_adds_is_of_the_message_files() throws IOException {
        var messages = new PseudoLanguage();
        var translated = new Printer(OnPaper.templates(), new Lettering(List.of()), MessageFiles.texts(messages));

        var text = text(translated.pdf(printout(letter("山田"))));

        assertThat(messages.used()).containsExactlyInAnyOrder("paper.page", "paper.incomplete");
        assertThat(text).contains("[U+5C71 U+7530]");
    }

    @Test
    void the_same_facts_give_the_same_bytes() {
        var once = printer.pdf(printout(letter("Robin"), letter("Sam")));

        assertThat(new Printer(OnPaper.templates(), new Lettering(List.of()), MessageFiles.texts())
                        .pdf(printout(letter("Robin"), letter("Sam"))))
                .isEqualTo(once);
        assertThat(printer.pdf(printout(letter("Robin"), letter("Tom")))).isNotEqualTo(once);
    }

    @Test
    void what_no_font_has_stands_as_its_unicode_number_and_the_page_says_so() throws IOException {
        assertThat(text(letter("山田 \uD83E\uDDD8\u0001\uFFFF")))
                .contains("Dear [U+5C71 U+7530] [U+1F9D8]")
                .contains("Characters that no font here contains are printed as their Unicode number");
        assertThat(text(letter("Robin"))).doesNotContain("Unicode");
    }

    @Test
    void a_client_whose_name_no_font_has_is_named_in_the_head_of_each_page() throws IOException {
        var printout = new Printout("A letter", "Record of 山田", MOMENT, List.of(letter("Robin")));

        assertThat(text(printout))
                .contains("Record of [U+5C71 U+7530]")
                .contains("Characters that no font here contains are printed as their Unicode number");
    }

    @Test
    void hebrew_and_arabic_run_from_right_to_left() throws IOException {
        var hebrew = "שלום עולם";
        var arabic = "مرحبا بالعالم";

        assertThat(text(letter(hebrew))).contains("Dear " + hebrew).doesNotContain("U+");
        assertThat(text(letter(arabic))).contains(arabic).doesNotContain("U+");
        assertThat(fromLeftToRight(letter(hebrew))).contains("Dear םלוע םולש");
        assertThat(fromLeftToRight(letter("(12) " + hebrew))).contains("Dear (12) םלוע םולש");
    }

    @Test
    void letters_of_arabic_join() throws IOException {
        assertThat(fromLeftToRight(letter("بب"))).contains("\uFE90\uFE91");
    }

    @Test
    void a_font_of_the_practice_writes_what_ours_lack(@TempDir Path fonts) throws IOException {
        // Two letters of Droid Sans Fallback (Apache-2.0)
        try (var font = Objects.requireNonNull(PrinterTest.class.getResourceAsStream("two-letters.ttf"))) {
            Files.copy(font, fonts.resolve("two-letters.ttf"));
        }
        var withFonts = new Printer(OnPaper.templates(), new Lettering(List.of(fonts)), MessageFiles.texts());

        assertThat(text(withFonts.pdf(printout(letter("山田")))))
                .contains("Dear 山田")
                .doesNotContain("Unicode");
    }

    @Test
    void a_line_without_a_break_stays_on_the_paper() throws IOException {
        var line = "wickedlylongword".repeat(20);
        try (var document = Loader.loadPDF(printer.pdf(printout(letter(line))))) {
            var places = new Places(document);

            assertThat(places.letters()).contains(line);
            assertThat(places.rightmost())
                    .isLessThan(document.getPage(0).getMediaBox().getWidth() - 40);
        }
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
            <img src="%1$s"/><img src="%2$s"/><object data="%1$s"/><iframe src="%2$s"/>\
            """.formatted("http://localhost:" + server.getAddress().getPort() + "/x.png", secret.toUri());
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
        return text(printer.pdf(printout));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private String fromLeftToRight(Sheet sheet) throws IOException {
        try (var document = Loader.loadPDF(printer.pdf(printout(sheet)))) {
            return new Places(document).letters();
        }
    }

    /** The letters as they stand on the paper, each where it is drawn. */
    private static final class Places extends PDFTextStripper {
        private final List<TextPosition> places = new ArrayList<>();

        Places(PDDocument document) throws IOException {
            getText(document);
        }

        @Override
        protected void processTextPosition(TextPosition letter) {
            places.add(letter);
        }

        String letters() {
            return places.stream()
                    .sorted(Comparator.comparingDouble(TextPosition::getYDirAdj)
                            .thenComparingDouble(TextPosition::getXDirAdj))
                    .map(TextPosition::getUnicode)
                    .collect(Collectors.joining());
        }

        double rightmost() {
            return places.stream()
                    .mapToDouble(letter -> letter.getXDirAdj() + letter.getWidthDirAdj())
                    .max()
                    .orElseThrow();
        }
    }
}
