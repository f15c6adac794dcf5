package care.anamnesis.pages.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.anamnesis.query.http.Digests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The scripts, styles and pictures of pages, read once. */
@Component
class AssetFiles {
    static final List<String> KINDS = List.of("css", "js", "img");

    private static final String ROOT = "/static/";

    private final String digest;
    private final SortedMap<String, String> scripts = new TreeMap<>();

    AssetFiles() {
        try {
            var hash = Digests.sha256();
            for (var file : contents().entrySet()) {
                hash.update(file.getKey().getBytes(UTF_8));
                hash.update(file.getValue());
                if (file.getKey().startsWith(ROOT + "js/")) {
                    scripts.put(file.getKey().substring((ROOT + "js/").length()), new String(file.getValue(), UTF_8));
                }
            }
            digest = HexFormat.of().formatHex(hash.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of all files together. */
    String digest() {
        return digest;
    }

    /** Each by where it stands among the scripts: {@code record/live.js}. */
    SortedMap<String, String> scripts() {
        return scripts;
    }

    private static SortedMap<String, byte[]> contents() throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (var kind : KINDS) {
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:/static/" + kind + "/**/*.*")) {
                var path = file.getURL().getPath();
                files.put(path.substring(path.lastIndexOf(ROOT)), file.getContentAsByteArray());
            }
        }
        return files;
    }
}
