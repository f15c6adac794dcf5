package care.anamnesis.standalone.refusal;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Requests for all commands, questions and pages, most of them wrong somewhere: the same ones for the same seed. */
final class DrawnRequests {
    static final String TYPED = "Canary";

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");
    private static final List<String> PEOPLE = List.of("therapist", "supervisor", "auditor", "manager", "officer");
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            TYPED,
            TYPED + "'--",
            "1",
            "0",
            "-1",
            "1e2147483648",
            "99999999999999999999",
            "9223372036854775807",
            "true",
            "null",
            "2025-02-30",
            "2025-06-01",
            "+999999999-12-31",
            "-999999999-01-01",
            "0000-01-01",
            "+1000000000-12-31T23:59:59.999999999Z",
            "2025-06-01T10:00:00Z",
            "2025-06-01T10:00",
            "ASC",
            "recordedAt",
            "0198a1b2-0000-7000-8000-000000000001",
            "1-1-1-1-1",
            "../../" + TYPED,
            "\u2003",
            "\u202e" + TYPED,
            "\ud83d\ude00",
            "a\u0000b",
            TYPED.repeat(500),
            "${7*7}",
            "<b>" + TYPED,
            "1-0000000000000000",
            "1-1-0000000000000000",
            "%zz" + TYPED);
    private static final List<String> MALFORMED = List.of(
            "%",
            "%z",
            "%zz" + TYPED,
            "%ff",
            "%c1%a1",
            "%00",
            "%ed%a0%80",
            ";" + TYPED,
            "%2e%2e%2f",
            "\u00ff",
            "|",
            "//",
            "%252e",
            "\\");
    private static final List<String> JSON_VALUES = List.of(
            "null",
            "true",
            "\"\"",
            "\"" + TYPED + "\"",
            "0",
            "-1",
            "1.5",
            "1e2147483648",
            "1e-2147483648",
            "1e400",
            "123456789012345678901234567890",
            "[]",
            "{}",
            "[[[]]]",
            "\"2025-02-30\"",
            "\"9999-12-31\"",
            "\"+999999999-12-31\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\u2003\"",
            "{\"" + TYPED + "\":1e99}",
            "\"0198a1b2-0000-7000-8000-000000000001\"");
    private static final List<String> HEADERS = List.of(
            "Accept: text/html",
            "Accept: application/json",
            "Accept: text/csv",
            "Accept: application/pdf",
            "Accept: image/" + TYPED,
            "Accept: " + TYPED,
            "Accept-Language: " + TYPED,
            "Anamnesis-Position: 1",
            "Anamnesis-Position: -1",
            "Anamnesis-Position: " + TYPED,
            "Anamnesis-Purpose: " + TYPED,
            "Anamnesis-Purpose: PATRQT",
            "If-Match: \"1\"",
            "If-Match: W/\"1\"",
            "If-Match: " + TYPED,
            "If-None-Match: \"1\"",
            "If-Modified-Since: " + TYPED,
            "HX-Request: true",
            "HX-Target: " + TYPED,
            "Cookie: theme=" + TYPED + "; shortcuts=\"",
            "Cookie: anamnesis-session=" + TYPED,
            "Cookie: anamnesis-token=" + TYPED + "; anamnesis-wanted=" + TYPED,
            "Range: bytes=0-" + TYPED,
            "Range: bytes=5-1",
            "Expect: " + TYPED,
            "X-Forwarded-For: " + TYPED,
            "Last-Event-ID: " + TYPED,
            "Anamnesis-On-Behalf-Of: \u00c3\u0096zil",
            "Anamnesis-On-Behalf-Of: \u00ff",
            "Content-Encoding: " + TYPED,
            "Origin: http://" + TYPED,
            "Sec-Fetch-Mode: cors");
    private static final List<String> TYPES = List.of(
            Raw.FORM,
            "Content-Type: multipart/form-data; boundary=" + TYPED,
            "Content-Type: application/json; charset=" + TYPED,
            "Content-Type: " + TYPED,
            "Content-Type: text/plain");

    private final Random dice;
    private final JsonMapper json = JsonMapper.shared();
    private final List<Endpoint> endpoints;
    private final List<Command> commands;
    private final List<String> ids = new ArrayList<>();

    private record Endpoint(String method, String path, List<String> parameters) {}

    private record Command(String path, JsonNode example) {}

    DrawnRequests(long seed) throws IOException {
        dice = new Random(seed);
        endpoints = Door.handlers().entrySet().stream()
                .flatMap(it -> endpoints(it.getKey(), it.getValue()))
                .sorted((a, b) -> (a.path() + a.method()).compareTo(b.path() + b.method()))
                .toList();
        commands = commands();
        ids.add("0198a1b2-0000-7000-8000-000000000001");
        ids.add(client());
        ids.add(Door.log()
                .between(Door.log().head() - 1, Door.log().head(), 1)
                .getFirst()
                .streamId());
    }

    Raw next() {
        var request = dice.nextBoolean() ? command() : question();
        for (var i = dice.nextInt(4) - 1; i > 0; i--) {
            request = request.with(one(HEADERS));
        }
        return dice.nextInt(8) == 0 ? request : request.by(dice.nextBoolean() ? PEOPLE.getFirst() : one(PEOPLE));
    }

    private Raw command() {
        var command = one(commands);
        var body = dice.nextInt(12) == 0 ? bytes() : changed(command.example());
        var request = new Raw("POST", filled(command.path()), List.of(), body)
                .with(dice.nextInt(6) == 0 ? one(TYPES) : Raw.JSON);
        return dice.nextInt(12) == 0
                ? request
                : request.with("Idempotency-Key: " + new UUID(dice.nextLong(), dice.nextLong()));
    }

    private Raw question() {
        var endpoint = one(endpoints);
        var method = dice.nextInt(10) == 0
                ? one(List.of("PUT", "DELETE", "POST", "HEAD", "OPTIONS", "PATCH", TYPED))
                : endpoint.method();
        var query = parameters(endpoint.parameters());
        if (method.equals("POST") && dice.nextBoolean()) {
            return new Raw(method, filled(endpoint.path()), List.of(Raw.FORM), query);
        }
        return new Raw(method, filled(endpoint.path()) + (query.isEmpty() ? "" : "?" + query), List.of(), "");
    }

    private String parameters(List<String> known) {
        var parts = new ArrayList<String>();
        for (var i = dice.nextInt(4); i > 0; i--) {
            var name = known.isEmpty() || dice.nextInt(6) == 0 ? one(TEXTS) : one(known);
            parts.add(encoded(name) + "=" + (dice.nextInt(10) == 0 ? one(MALFORMED) : encoded(one(TEXTS))));
        }
        return String.join("&", parts);
    }

    private String filled(String path) {
        return VARIABLE.matcher(path).replaceAll(_ -> switch (dice.nextInt(10)) {
                    case 0 -> Matcher.quoteReplacement(one(MALFORMED));
                    case 1 -> encoded(one(TEXTS));
                    case 2 -> one(ids) + "%20";
                    default -> one(ids);
                })
                + (dice.nextInt(30) == 0
                        ? Matcher.quoteReplacement(one(MALFORMED)).replace("\\\\", "\\")
                        : "");
    }

    /** With up to two places changed. */
    private String changed(JsonNode example) {
        var body = (ObjectNode) example.deepCopy();
        var places = new ArrayList<ObjectNode>();
        collect(body, places);
        var marks = new ArrayList<String>();
        for (var i = dice.nextInt(3); i > 0; i--) {
            var place = one(places);
            var names = new ArrayList<>(place.propertyNames());
            if (names.isEmpty() || dice.nextInt(8) == 0) {
                place.put(TYPED, "x");
            } else if (dice.nextInt(6) == 0) {
                place.remove(one(names));
            } else {
                var mark = "mark-" + marks.size();
                place.put(one(names), mark);
                marks.add(mark);
            }
        }
        var text = json.writeValueAsString(body);
        for (var mark : marks) {
            text = text.replace("\"" + mark + "\"", one(JSON_VALUES));
        }
        return Raw.utf8(text);
    }

    private static void collect(JsonNode node, List<ObjectNode> places) {
        if (node instanceof ObjectNode object) {
            places.add(object);
            object.forEach(child -> collect(child, places));
        } else if (node instanceof ArrayNode array) {
            array.forEach(child -> collect(child, places));
        }
    }

    private String bytes() {
        var octets = new byte[dice.nextInt(60)];
        dice.nextBytes(octets);
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private <T> T one(List<T> of) {
        return of.get(dice.nextInt(of.size()));
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo mapping, HandlerMethod handler) {
        var methods = mapping.getMethodsCondition().getMethods();
        var method = methods.isEmpty() ? "GET" : methods.iterator().next().name();
        var names = Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class)
                        || parameter.hasParameterAnnotation(ModelAttribute.class)
                        || parameter.hasParameterAnnotation(ParameterObject.class))
                .flatMap(parameter -> parameter.getParameterType().isRecord()
                        ? Arrays.stream(parameter.getParameterType().getRecordComponents())
                                .map(it -> it.getName())
                        : Stream.of(parameter.getParameter().getName()))
                .toList();
        return mapping.getPatternValues().stream()
                .filter(path -> !path.endsWith("/rebuild"))
                .map(path -> new Endpoint(method, path, names));
    }

    private List<Command> commands() throws IOException {
        var api = json.readTree(Raw.get("/v3/api-docs").send(Door.port()).whole());
        return api.get("paths").properties().stream()
                .filter(path -> path.getValue().has("post"))
                .map(path -> new Command(
                        path.getKey(), path.getValue().at("/post/requestBody/content/application~1json/example")))
                .filter(command -> command.example().isObject())
                .toList();
    }

    private String client() throws IOException {
        var answer = Raw.post("/api/clients", "{\"name\":\"Robin\",\"dateOfBirth\":\"1980-01-01\"}", Raw.JSON)
                .with("Idempotency-Key: " + new UUID(dice.nextLong(), dice.nextLong()))
                .by("therapist")
                .send(Door.port());
        return json.readTree(answer.whole()).get("clientId").stringValue();
    }
}
