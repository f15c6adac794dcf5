package care.anamnesis.query.accountability.paper;

import care.anamnesis.query.words.Texts;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Prints templates as PDF. The same facts give the same bytes: the document carries the time that it is given, an id
 * made from its content, and fonts of our own beside those of {@code anamnesis.print.fonts}. Every word is printed: a
 * character that no font has as its Unicode number, with a note on each page of such a sheet. Nothing that a template
 * or a fact names is fetched, neither from the network nor from a file.
 */
@Component
public class Printer {
    private final ITemplateEngine templates;
    private final Lettering lettering;
    private final Texts texts;

    Printer(ITemplateEngine templates, Lettering lettering, Texts texts) {
        this.templates = templates;
        this.lettering = lettering;
        this.texts = texts;
        // Its warnings would log the text concerned, which is clinical.
        XRLog.setLoggingEnabled(false);
    }

    public byte[] pdf(Printout printout) {
        var bytes = new ByteArrayOutputStream();
        print(printout, bytes);
        return bytes.toByteArray();
    }

    /** @param out stays open */
    public void print(Printout printout, OutputStream out) {
        try (var document = new PDDocument()) {
            var typeface = Typeface.in(document);
            var head = legible(printout.head(), typeface);
            var incomplete = new BitSet();
            for (var sheet : printout.sheets()) {
                var first = document.getNumberOfPages();
                var complete = add(sheet, document, typeface);
                incomplete.set(first, document.getNumberOfPages(), !complete || !head.complete());
            }
            stamp(document, typeface, Directions.onPaper(head.text()), incomplete);
            describe(document, printout);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Legible legible(String text, Typeface typeface) throws IOException {
        var legible = Legible.of(text, Typeface::has, lettering);
        typeface.borrow(legible.borrowed());
        return legible;
    }

    /** @return whether every letter of the sheet is printed as itself */
    private boolean add(Sheet sheet, PDDocument document, Typeface typeface) throws IOException {
        var html = legible(templates.process(sheet.template(), new Context(texts.language(), sheet.facts())), typeface);
        var renderer = new PdfRendererBuilder()
                .usePDDocument(document)
                .useUnicodeBidiSplitter(Directions.Splitter::new)
                .useUnicodeBidiReorderer(new Directions.Reorderer())
                .defaultTextDirection(TextDirection.LTR)
                .useUriResolver((_, _) -> null)
                .useExternalResourceAccessControl(
                        (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (_, _) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withHtmlContent(typeface.addedTo(html.text()), null);
        typeface.offerTo(renderer);
        renderer.buildPdfRenderer().createPDFWithoutClosing();
        return html.complete();
    }

    private void stamp(PDDocument document, Typeface typeface, String head, BitSet incomplete) throws IOException {
        var pages = document.getNumberOfPages();
        for (var i = 0; i < pages; i++) {
            try (var lines = new RunningLines(document, document.getPage(i), typeface.regular())) {
                lines.head(head, texts.text("paper.page", Integer.toString(i + 1), Integer.toString(pages)));
                if (incomplete.get(i)) {
                    lines.foot(texts.text("paper.incomplete"));
                }
            }
        }
    }

    private void describe(PDDocument document, Printout printout) {
        var written = GregorianCalendar.from(printout.at().atZone(ZoneOffset.UTC));
        var information = document.getDocumentInformation();
        information.setTitle(printout.title());
        information.setCreator("Anamnesis");
        information.setProducer("Anamnesis");
        information.setCreationDate(written);
        information.setModificationDate(written);
        document.getDocumentCatalog().setLanguage(texts.language().toLanguageTag());
        document.setDocumentId(printout.at().toEpochMilli());
    }
}
