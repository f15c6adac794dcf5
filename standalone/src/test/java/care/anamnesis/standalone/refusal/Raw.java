package care.anamnesis.standalone.refusal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A request byte by byte, each byte written as the character of the same number: what no client library would send. */
record Raw(String method, String target, List<String> headers, String body) {
    static final String JSON = "Content-Type: application/json";
    static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    static final String PAGE = "Accept: text/html";

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

    /** All that comes back until the service closes the connection. */
    Answer send(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(written().getBytes(StandardCharsets.ISO_8859_1));
            return Answer.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
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

        boolean isProblem() {
            return header("Content-Type").orElse("").startsWith("application/problem+json");
        }
    }
}
