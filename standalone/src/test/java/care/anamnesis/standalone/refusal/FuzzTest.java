package care.anamnesis.standalone.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * No request breaks the service: requests drawn from a seed for each address. The plain command sends a sample; {@code
 * -Pfuzz -Drequests=1000000} sends as many as wanted.
 */
@Isolated("reads what the service logs")
class FuzzTest {
    private static final int SAMPLE = 1_000;

    @Test
    void no_request_breaks_the_service_or_leaves_in_its_log_what_was_typed() throws Exception {
        var requests = Integer.getInteger("anamnesis.fuzz.requests", SAMPLE);
        var seed = Long.getLong("anamnesis.fuzz.seed", 20_261_130L);
        var drawn = new DrawnRequests(seed);
        var broken = new ArrayList<String>();
        var statuses = new TreeMap<Integer, Integer>();
        try (var log = ServiceLog.open()) {
            for (var i = 0; i < requests; i++) {
                var request = drawn.next();
                var answer = sent(request);
                statuses.merge(answer.status(), 1, Integer::sum);
                if (isBroken(request, answer)) {
                    broken.add(answer.status() + " " + request);
                }
                if (log.hasLine(line -> line.contains(DrawnRequests.TYPED) || line.startsWith("ERROR"))) {
                    broken.add("log: " + log.lines() + " after " + request);
                    log.clear();
                }
            }
        }

        assertThat(broken).as("seed %d, answers %s", seed, statuses).isEmpty();
        assertThat(statuses.keySet()).as("drawn widely enough").contains(200, 201, 400, 401, 403, 404, 405, 422);
    }

    private static Raw.Answer sent(Raw request) throws IOException {
        try {
            return request.send(Door.port());
        } catch (IOException e) {
            throw new IOException("No answer to " + request, e);
        }
    }

    private static boolean isBroken(Raw request, Raw.Answer answer) {
        if (answer.status() == 503) {
            return answer.header("Retry-After").isEmpty();
        }
        if (answer.status() == 0 || answer.status() >= 500) {
            return true;
        }
        return answer.status() >= 400
                && !request.method().equals("HEAD")
                && request.target().startsWith("/api/")
                && !(answer.isProblem()
                        && answer.body().contains("\"type\":\"")
                        && answer.body().contains("\"detail\":\""));
    }
}
