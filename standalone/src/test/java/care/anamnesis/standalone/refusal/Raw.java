package care.anamnesis.standalone.refusal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A request byte by byte, each byte written as the character of the same number: a request that no client library would
 * send.
 */
record Raw(String method, String target, List<String> headers, String body) {
    static final String JSON = "Content-Type: application/json";
    static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    static final String PAGE = "Accept: text/html";

    private static final int LONGEST_WAIT_IN_MILLISECONDS = 30_000;

    static Raw get(String target, String... headers) {
        return new Raw("GET", target, List.of(headers), "");
    }

    static Raw post(String target, String body, String... headers) {
        return new Raw("POST", target, List.of(headers), body);
    }

    /** The bytes of a text in UTF-8. */
    static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    Raw with(String header) {
        var more = new ArrayList<>(headers);
        more.add(header);
        return new Raw(method, target, List.copyOf(more), body);
    }

    Raw by(String person) {
        return by(person, "demo");
    }

    Raw by(String person, String password) {
        var credentials = (person + ":" + password).getBytes(StandardCharsets.UTF_8);
        return with("Authorization: Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    /** Everything received until the service closes the connection; for a stream of news, its head. */
    Answer send(int port) throws IOException {
        return sendFrom("127.0.0.1", port);
    }

    /** As if from another machine: each address that begins with 127 is this one. */
    Answer sendFrom(String address, int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.ofLiteral(address), 0)) {
            socket.setSoTimeout(LONGEST_WAIT_IN_MILLISECONDS);
            socket.getOutputStream().write(written().getBytes(StandardCharsets.ISO_8859_1));
            var answer = new BufferedInputStream(socket.getInputStream());
            var head = head(answer);
            var body = head.contains("text/event-stream") ? new byte[0] : answer.readAllBytes();
            return Answer.of(head + new String(body, StandardCharsets.UTF_8));
        }
    }

    private static String head(InputStream answer) throws IOException {
        var head = new StringBuilder();
        for (var octet = answer.read(); octet >= 0; octet = answer.read()) {
            head.append((char) octet);
            if (octet == '\n' && head.toString().endsWith("\r\n\r\n")) {
                break;
            }
        }
        return head.toString();
    }

    String written() {
        var lines = new ArrayList<>(List.of(method + " " + target + " HTTP/1.1", "Host: localhost"));
        lines.addAll(headers);
        lines.add("Content-Length: " + body.length());
        lines.add("Connection: close");
        return String.join("\r\n", lines) + "\r\n\r\n" + body;
    }

    @Override
    public String toString() {
        return method + " " + target + " " + headers + " " + body.substring(0, Math.min(60, body.length()));
    }

    record Answer(int status, List<String> headers, String body) {
        static Answer of(String text) {
            var end = text.indexOf("\r\n\r\n");
            if (end < 0) {
                return new Answer(0, List.of(), text);
            }
            var head = text.substring(0, end).lines().toList();
            return new Answer(Integer.parseInt(head.getFirst(), 9, 12, 10), head, text.substring(end + 4));
        }

        Optional<String> header(String name) {
            var start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).trim())
                    .findFirst();
        }

        /** The body without its chunk headers. */
        String whole() {
            if (header("Transfer-Encoding").isEmpty()) {
                return body;
            }
            var whole = new ByteArrayOutputStream();
            var octets = body.getBytes(StandardCharsets.UTF_8);
            var at = 0;
            while (true) {
                var line = at;
                while (octets[at] != '\r') {
                    at++;
                }
                var length = Integer.parseInt(new String(octets, line, at - line, StandardCharsets.US_ASCII), 16);
                if (length == 0) {
                    return whole.toString(StandardCharsets.UTF_8);
                }
                whole.write(octets, at + 2, length);
                at += 2 + length + 2;
            }
        }

        boolean isProblem() {
            return header("Content-Type").orElse("").startsWith("application/problem+json");
        }
    }
}
