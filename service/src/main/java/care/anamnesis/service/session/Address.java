package care.anamnesis.service.session;

import care.anamnesis.service.CannotStart;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * Where people open the service in a browser. Its domain is the relying-party id of all passkeys (WebAuthn, 5.1.2): with
 * another one, none of them works any more.
 */
public record Address(URI uri) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost");

    /** @throws CannotStart if no browser would use a passkey there */
    public static Address of(String given) {
        var remedy = "Set anamnesis.address to the address in the browser, for example https://record.example.org.";
        if (given.isBlank()) {
            throw new CannotStart("anamnesis.address is not set, and passkeys belong to an address.", remedy);
        }
        try {
            var uri = new URI(given.strip().replaceAll("/+$", ""));
            var host = uri.getHost();
            var isWhole = host != null && uri.getPath().isEmpty() && uri.getQuery() == null;
            var isSecure = "https".equals(uri.getScheme())
                    || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(String.valueOf(host)));
            if (!isWhole || !isSecure || isNumber(host)) {
                throw new CannotStart(
                        "anamnesis.address is \"%s\". Browsers use passkeys at https and a domain name, or at http://localhost."
                                .formatted(given),
                        remedy);
            }
            return new Address(uri);
        } catch (URISyntaxException e) {
            throw new CannotStart("anamnesis.address is \"%s\", which is no address.".formatted(given), remedy, e);
        }
    }

    private static boolean isNumber(String host) {
        try {
            return InetAddress.ofLiteral(host) != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** The domain to which each passkey belongs. */
    public String relyingParty() {
        return uri.getHost();
    }

    /** As the browser states it with each answer. */
    public String origin() {
        return uri.toString();
    }

    public boolean isEncrypted() {
        return "https".equals(uri.getScheme());
    }

    public URI at(String path) {
        return URI.create(uri + path);
    }
}
