package care.anamnesis.service.refusal;

import java.time.Duration;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/** The server's HTTP, with a time limit for the arrival of each request. Public, because the server makes it. */
public class TimedHttp extends Http11NioProtocol {
    private Duration within = Duration.ofSeconds(20);

    void arrivesWithin(Duration time) {
        within = time;
    }

    Duration arrivesWithin() {
        return within;
    }

    @Override
    protected Processor createProcessor() {
        return TimedRequests.of(this);
    }
}
