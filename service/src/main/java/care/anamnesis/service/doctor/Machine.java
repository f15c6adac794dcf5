package care.anamnesis.service.doctor;

import care.anamnesis.eventlog.secret.SecretFile;
import care.anamnesis.service.CannotStart;
import care.anamnesis.service.session.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.PropertyResolver;
import org.springframework.util.StringUtils;

/** What stands on this machine: the secret, room on the disk, the address, its certificate and the time zone. */
final class Machine {
    private static final long LEAST_ROOM = 1L << 30;
    private static final Duration RENEWAL = Duration.ofDays(14);

    private Machine() {}

    static List<Finding> examine(PropertyResolver settings) {
        var findings = new ArrayList<Finding>();
        var secret = settings.getProperty("anamnesis.secret-file", "");
        if (StringUtils.hasText(secret)) {
            findings.add(secret(Path.of(secret)));
        }
        findings.add(room(Path.of(settings.getProperty("anamnesis.log.seen-file", "."))));
        if (settings.containsProperty("anamnesis.address")) {
            findings.add(address(settings.getProperty("anamnesis.address", "")));
        }
        var certificate = settings.getProperty("anamnesis.tls.certificate", "");
        if (StringUtils.hasText(certificate)) {
            findings.add(certificate(Path.of(certificate)));
        }
        findings.add(zone(settings.getProperty("anamnesis.time-zone", "")));
        return findings;
    }

    private static Finding secret(Path file) {
        try {
            var mode = Files.getPosixFilePermissions(file);
            var _ = SecretFile.read(file);
            var isOpen = mode.stream().anyMatch(it -> !it.name().startsWith("OWNER"));
            return isOpen
                    ? Finding.wrong(
                            "Other accounts of this machine can read the secret in %s (%s)."
                                    .formatted(file, PosixFilePermissions.toString(mode)),
                            "chmod 400 " + file)
                    : Finding.good("The secret in %s is whole, and only its owner reads it.".formatted(file));
        } catch (IOException | IllegalArgumentException e) {
            return Finding.wrong(
                    "The secret in %s cannot be used: %s".formatted(file, e.getMessage()),
                    "Restore the file from where you keep it apart from the database: 64 hexadecimal digits.");
        }
    }

    private static Finding room(Path near) {
        try {
            var directory = near.toAbsolutePath().normalize();
            while (directory.getParent() != null && !Files.isDirectory(directory)) {
                directory = directory.getParent();
            }
            var free = Files.getFileStore(directory).getUsableSpace();
            var says = "The disk of %s has %,d MB of room.".formatted(directory, free >> 20);
            return free < LEAST_ROOM
                    ? Finding.wrong(says, "Make room: a full disk stops the log. 1,024 MB are the least.")
                    : Finding.good(says);
        } catch (IOException e) {
            return Finding.wrong("The disk cannot be looked at: " + e.getMessage(), "Check that it is mounted.");
        }
    }

    private static Finding address(String given) {
        try {
            return Finding.good("Each passkey belongs to %s, for good: with another domain nobody can sign in."
                    .formatted(Address.of(given).relyingParty()));
        } catch (CannotStart refusal) {
            return Finding.wrong(String.valueOf(refusal.getMessage()), refusal.remedy());
        }
    }

    private static Finding certificate(Path file) {
        try (var pem = Files.newInputStream(file)) {
            var certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
            var end = certificate.getNotAfter().toInstant();
            var says = "The certificate in %s is valid until %s."
                    .formatted(file, LocalDate.ofInstant(end, ZoneOffset.UTC));
            return end.isBefore(Instant.now().plus(RENEWAL))
                    ? Finding.wrong(says, "Write the renewed one to the same file: it is read while the service runs.")
                    : Finding.good(says);
        } catch (IOException | GeneralSecurityException e) {
            return Finding.wrong(
                    "The certificate in %s cannot be read.".formatted(file), "Write it in PEM format, with its chain.");
        }
    }

    private static Finding zone(String given) {
        return StringUtils.hasText(given)
                ? Finding.good("A day of the practice begins at midnight in %s.".formatted(given))
                : Finding.wrong(
                        "anamnesis.time-zone is not set: a day begins at midnight of this machine, which is in %s."
                                .formatted(ZoneId.systemDefault()),
                        "Set anamnesis.time-zone, for example to Europe/Warsaw, so that all machines agree.");
    }
}
