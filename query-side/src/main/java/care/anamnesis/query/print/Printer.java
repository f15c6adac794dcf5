package care.anamnesis.query.print;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Prints templates as PDF. The same facts give the same bytes: the document carries the time that it is given, an id that
 * comes of its content, and fonts of our own. Nothing that a template or a fact names is fetched, neither from the network
 * nor from a file.
 */
@Component
public class Printer {
    /** XML, of which the printing is made, cannot say these at all. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final String MISSING_LETTER = "\u25A1";

    private final ITemplateEngine templates;

    Printer(ITemplateEngine templates) {
        this.templates = templates;
        // What it finds odd it would log together with the text in question, which is clinical.
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
            for (var sheet : printout.sheets()) {
                add(sheet, document, typeface);
            }
            RunningHead.stamp(document, typeface.regular(), printout.head());
            describe(document, printout);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Sheet sheet, PDDocument document, Typeface typeface) throws IOException {
        var html = templates.process(sheet.template(), new Context(Locale.UK, sheet.facts()));
        var renderer = new PdfRendererBuilder()
                .usePDDocument(document)
                .useReplacementText(MISSING_LETTER)
                .useUriResolver((_, _) -> null)
                .useExternalResourceAccessControl(
                        (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (_, _) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withHtmlContent(UNPRINTABLE.matcher(html).replaceAll("\uFFFD"), null);
        typeface.offerTo(renderer);
        renderer.buildPdfRenderer().createPDFWithoutClosing();
    }

    private static void describe(PDDocument document, Printout printout) {
        var written = GregorianCalendar.from(printout.at().atZone(ZoneOffset.UTC));
        var information = document.getDocumentInformation();
        information.setTitle(printout.title());
        information.setCreator("Anamnesis");
        information.setProducer("Anamnesis");
        information.setCreationDate(written);
        information.setModificationDate(written);
        document.getDocumentCatalog().setLanguage("en-GB");
        document.setDocumentId(printout.at().toEpochMilli());
    }
}
