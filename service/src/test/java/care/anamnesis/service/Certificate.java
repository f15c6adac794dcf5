package care.anamnesis.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate that nobody has signed, for localhost, made by the JDK's own tool. */
record Certificate(X509Certificate certificate, Key key) {
    private static final char[] PASSWORD = "changeit".toCharArray();

    static Certificate make() throws IOException, GeneralSecurityException, InterruptedException {
        var directory = Files.createTempDirectory("certificate");
        var store = directory.resolve("store.p12");
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var made = new ProcessBuilder(List.of(
                        tool.toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "one",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        store.toString()))
                .redirectErrorStream(true)
                .start();
        made.getInputStream().readAllBytes();
        if (made.waitFor() != 0) {
            throw new IOException("keytool has made nothing");
        }
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD);
        return new Certificate(
                (X509Certificate) keys.getCertificate("one"), Objects.requireNonNull(keys.getKey("one", PASSWORD)));
    }

    /** As whoever renews it does: each file in one step, the key first. */
    void writeTo(Path certificateFile, Path keyFile) throws IOException, GeneralSecurityException {
        move(pem("PRIVATE KEY", key.getEncoded()), keyFile);
        move(pem("CERTIFICATE", certificate.getEncoded()), certificateFile);
    }

    private static void move(String pem, Path file) throws IOException {
        var written = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), pem);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String pem(String kind, byte[] bytes) {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, text);
    }

    /** Trusts these and no others. */
    static SSLContext trusted(Certificate... certificates) throws IOException, GeneralSecurityException {
        var trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        for (var trusted : certificates) {
            trust.setCertificateEntry(trusted.certificate().getSerialNumber().toString(), trusted.certificate());
        }
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trust);
        var context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}
