package care.anamnesis.query.accountability.paper;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * A table as CSV (RFC 4180: commas, CRLF, a header line) in UTF-8 with a byte order mark, without which spreadsheets
 * garble every name that is not plain English.
 *
 * <p>What people wrote must not run as a formula. A text that begins with {@code = + - @}, one of their full-width forms, a
 * tab, a carriage return or a line feed therefore gets an apostrophe in front, and so does a text that begins with an
 * apostrophe, so that a reader of the table restores the text by removing one leading apostrophe: {@link #restored}.
 * This applies to texts only; a number stays a number, below zero too. An absent value is an empty cell, an empty text a
 * quoted one.
 */
public final class Spreadsheet {
    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8;header=present";
    public static final MediaType CSV = MediaType.parseMediaType(MEDIA_TYPE);

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";
    private static final String APOSTROPHE = "'";

    private final Writer target;
    private final CsvWriter csv;
    private final int columns;

    /** @param out stays open */
    public Spreadsheet(OutputStream out, List<String> columns) {
        this.target = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.columns = columns.size();
        begin();
        this.csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .build(target);
        csv.writeRecord(columns);
    }

    /**
     * @param cells one for each column: text as {@link CharSequence}, everything else as it says of itself by {@code
     *     toString}
     */
    public void row(@Nullable Object... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException("A row of " + cells.length + " cells under " + columns + " columns");
        }
        var line = csv.writeRecord();
        for (var cell : cells) {
            line = line.writeField(written(cell));
        }
        line.endRecord();
    }

    /** Hands over what was written so far. */
    public void flush() {
        try {
            csv.flush();
            target.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The original text of a cell. */
    public static String restored(String cell) {
        return cell.startsWith(APOSTROPHE) ? cell.substring(1) : cell;
    }

    private void begin() {
        try {
            target.write(BYTE_ORDER_MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String written(@Nullable Object cell) {
        return cell instanceof CharSequence text ? defused(text.toString()) : Objects.toString(cell, null);
    }

    private static String defused(String text) {
        var first = text.isEmpty() ? "" : text.substring(0, 1);
        var harmless = first.isEmpty() || !(DANGEROUS + APOSTROPHE).contains(first);
        return harmless ? text : APOSTROPHE + text;
    }
}
