package care.anamnesis.service;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertyResolver;
import org.springframework.util.StringUtils;

/**
 * How browsers reach this process: encrypted by its own certificate, which may be replaced while it runs, or through
 * proxies. Only those that are named here are believed about who asks and how.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
final class Transport implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String CERTIFICATE = "anamnesis.tls.certificate";
    private static final String KEY = "anamnesis.tls.private-key";
    private static final String PROXIES = "anamnesis.proxies";
    private static final String BUNDLE = "spring.ssl.bundle.pem.anamnesis.";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = context.getEnvironment();
        var ofServer = new HashMap<String, Object>();
        ofServer.putAll(encryption(settings));
        ofServer.putAll(proxies(settings));
        if (ofServer.isEmpty() && isEncryptedElsewhere(settings)) {
            throw new CannotStart(
                    "anamnesis.address begins with https, and nothing here encrypts: neither this process nor a proxy that it knows.",
                    "Set anamnesis.tls.certificate and anamnesis.tls.private-key, or in anamnesis.proxies the addresses"
                            + " of the proxies that encrypt.");
        }
        settings.getPropertySources().addFirst(new MapPropertySource("transport", ofServer));
    }

    private static boolean isEncryptedElsewhere(PropertyResolver settings) {
        var encryptsByTheFramework = Stream.of("server.ssl.bundle", "server.ssl.certificate", "server.ssl.key-store")
                .anyMatch(name -> StringUtils.hasText(settings.getProperty(name)));
        return settings.getProperty("anamnesis.address", "").strip().startsWith("https:") && !encryptsByTheFramework;
    }

    private static Map<String, Object> encryption(PropertyResolver settings) {
        var files = Stream.of(CERTIFICATE, KEY)
                .map(settings::getProperty)
                .filter(StringUtils::hasText)
                .toList();
        if (files.isEmpty()) {
            return Map.of();
        }
        if (files.size() == 1) {
            throw new CannotStart(
                    "Of anamnesis.tls.certificate and anamnesis.tls.private-key one is missing.",
                    "Set both of them, each to a file in PEM format.");
        }
        for (var file : files) {
            if (!Files.isReadable(Path.of(file))) {
                throw new CannotStart(
                        "The file %s cannot be read.".formatted(file),
                        "anamnesis.tls.certificate and anamnesis.tls.private-key name files in PEM format that the"
                                + " account of the service can read.");
            }
        }
        return Map.of(
                BUNDLE + "keystore.certificate",
                "file:" + files.getFirst(),
                BUNDLE + "keystore.private-key",
                "file:" + files.getLast(),
                BUNDLE + "reload-on-update",
                true,
                "server.ssl.bundle",
                "anamnesis");
    }

    private static Map<String, Object> proxies(PropertyResolver settings) {
        var given = settings.getProperty(PROXIES, "");
        if (given.isBlank()) {
            return Map.of();
        }
        var proxies = Arrays.stream(given.split(",", -1)).map(String::strip).toList();
        proxies.stream().filter(proxy -> !isNetwork(proxy)).findFirst().ifPresent(proxy -> {
            throw new CannotStart(
                    "anamnesis.proxies names \"%s\", which is neither an address nor a network.".formatted(proxy),
                    "Set anamnesis.proxies to addresses or networks, separated by commas, for example"
                            + " 127.0.0.1,10.0.4.0/24,fd00::/64.");
        });
        return Map.of(
                "server.forward-headers-strategy", "native",
                "server.tomcat.remoteip.internal-proxies", String.join(",", proxies),
                "server.tomcat.remoteip.remote-ip-header", "X-Forwarded-For",
                "server.tomcat.remoteip.protocol-header", "X-Forwarded-Proto");
    }

    private static boolean isNetwork(String given) {
        var parts = List.of(given.split("/", -1));
        try {
            var bits = 8 * InetAddress.ofLiteral(parts.getFirst()).getAddress().length;
            return parts.size() == 1
                    || (parts.size() == 2
                            && parts.getLast().matches("\\d{1,3}")
                            && Integer.parseInt(parts.getLast()) <= bits);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
