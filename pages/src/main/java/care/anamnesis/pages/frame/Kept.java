package care.anamnesis.pages.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.anamnesis.query.http.Digests;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.CacheControl;

/**
 * Content that a browser caches permanently under an address with its digest. A page from before an upgrade requests the
 * former content, gets the present one, and does not cache it.
 */
public record Kept(String digest) {
    private static final int BYTES = 8;

    public static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    public static Kept of(String content) {
        var hash = Digests.sha256().digest(content.getBytes(UTF_8));
        return new Kept(HexFormat.of().formatHex(hash, 0, BYTES));
    }

    /** How long an answer to a request with this digest is cached. */
    public CacheControl askedFor(String asked) {
        return asked.equals(digest) ? FOR_EVER : CacheControl.noStore();
    }
}
