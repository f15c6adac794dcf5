package care.anamnesis.query.access;

import care.anamnesis.events.AccessAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** An answer of every kind that this side may give, about a client whose secret is "clinical". */
@Controller
@ConditionalOnBooleanProperty("test.any-answer")
class AnyAnswer {
    static final List<String> KINDS = List.of("json", "bytes", "stream", "page", "nothing");

    private static final String SECRET = "clinical ".repeat(10_000);

    private final Shown shown;

    AnyAnswer(Shown shown) {
        this.shown = shown;
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/test/{clientId}/json")
    @ResponseBody
    Map<String, String> json(@PathVariable UUID clientId) {
        return Map.of("client", clientId.toString(), "secret", SECRET);
    }

    @Accesses(AccessAction.EXPORT)
    @GetMapping("/test/{clientId}/bytes")
    ResponseEntity<byte[]> bytes() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(secret());
    }

    @Accesses(AccessAction.EXPORT)
    @GetMapping("/test/{clientId}/stream")
    ResponseEntity<StreamingResponseBody> stream() {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(out -> out.write(secret()));
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/test/{clientId}/page")
    View page() {
        return (_, _, response) -> {
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(SECRET);
            response.getWriter().flush();
        };
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/test/{clientId}/nothing")
    ResponseEntity<Void> nothing() {
        return ResponseEntity.noContent().build();
    }

    @Accesses(AccessAction.LIST)
    @GetMapping("/test/list")
    @ResponseBody
    String list() {
        shown.clients(List.of());
        return SECRET;
    }

    @Accesses(AccessAction.SEARCH)
    @GetMapping("/test/says-not-whom")
    @ResponseBody
    String saysNotWhom() {
        return SECRET;
    }

    @GetMapping("/test/{clientId}/forgotten")
    @ResponseBody
    String forgotten() {
        return SECRET;
    }

    @ShowsNoRecord("a greeting")
    @GetMapping("/test/greeting")
    @ResponseBody
    String greeting() {
        return "Good morning";
    }

    private static byte[] secret() {
        return SECRET.getBytes(StandardCharsets.UTF_8);
    }
}
