package care.anamnesis.query.accountability.export;

import care.anamnesis.query.accountability.paper.Spreadsheet;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** The forms in which a record can be exported. */
public enum ExportFormat {
    JSON("json", MediaType.APPLICATION_JSON_VALUE),
    CSV("csv", Spreadsheet.MEDIA_TYPE),
    PDF("pdf", MediaType.APPLICATION_PDF_VALUE),
    /** The three others, and a manifest. */
    ZIP("zip", ExportFormat.BUNDLE);

    static final String BUNDLE = "application/zip";

    private final String extension;
    private final String mediaType;

    ExportFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The preferred one of those that the request accepts. */
    static ExportFormat preferred(List<MediaType> accepted) {
        MimeTypeUtils.sortBySpecificity(accepted);
        return accepted.stream()
                .flatMap(wanted -> Arrays.stream(values()).filter(it -> wanted.isCompatibleWith(it.mediaType())))
                .findFirst()
                .orElse(JSON);
    }

    String extension() {
        return extension;
    }

    public MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }

    /** The name of the file in a bundle. */
    String file() {
        return "record." + extension;
    }
}
