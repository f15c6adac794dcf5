package care.anamnesis.eventlog.proving;

import care.anamnesis.eventlog.proof.AddCheckpoint;
import care.anamnesis.eventlog.proof.NoteSignature;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** Sends a checkpoint to a witness, and reads what it says, as C2SP tlog-witness has it. */
final class WitnessClient implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final Pattern SIZE = Pattern.compile("(0|[1-9][0-9]{0,17})\n");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(LONGEST)
            .build();

    /** What a witness says. */
    sealed interface Answer {
        /** @param signatures as they came, of any key */
        record Cosigned(List<NoteSignature> signatures) implements Answer {}

        /** @param size of the last checkpoint that the witness has cosigned */
        record Conflict(long size) implements Answer {}

        /** What was sent does not extend what the witness has seen. */
        record Inconsistent() implements Answer {}

        /** @param why nothing was learnt */
        record None(String why) implements Answer {}
    }

    /** Takes three seconds at most. */
    Answer ask(URI witness, AddCheckpoint checkpoint) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(witness.toString().replaceAll("/+$", "") + AddCheckpoint.PATH))
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofString(checkpoint.text()))
                .build();
        // the client's own time limit would not cover the body of the answer
        var answer = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
        try {
            return read(answer.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return new Answer.None("it does not answer in time");
        } catch (ExecutionException e) {
            return new Answer.None("it cannot be reached: " + e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private static Answer read(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 200 -> cosigned(answer.body());
            case 409 -> {
                var size = SIZE.matcher(answer.body());
                yield isSize(answer) && size.matches()
                        ? new Answer.Conflict(Long.parseLong(size.group(1)))
                        : new Answer.None("it answers 409 without a size");
            }
            case 422 -> new Answer.Inconsistent();
            case 403 -> new Answer.None("it does not know the key with which this log signs");
            case 404 -> new Answer.None("it does not know this log, or answers at another address");
            default -> new Answer.None("it answers " + answer.statusCode());
        };
    }

    private static boolean isSize(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith(AddCheckpoint.SIZE_TYPE))
                .isPresent();
    }

    private static Answer cosigned(String body) {
        try {
            return new Answer.Cosigned(body.lines().map(NoteSignature::parse).toList());
        } catch (IllegalArgumentException _) {
            return new Answer.None("it answers with what is no signature");
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
