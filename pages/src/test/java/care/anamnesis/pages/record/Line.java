package care.anamnesis.pages.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages to one browser; waits for those that have not arrived yet. */
final class Line implements AutoCloseable {
    private final InputStream stream;
    private final BufferedReader reader;
    private final List<String> heard = new ArrayList<>();

    Line(InputStream stream) {
        this.stream = stream;
        this.reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    String nextVersion() {
        return next("version");
    }

    void nextBeat() {
        var _ = next("beat");
    }

    boolean hasEnded() {
        var line = read();
        while (line != null) {
            line = read(); // what was on its way
        }
        return true;
    }

    List<String> everything() {
        return List.copyOf(heard);
    }

    private String next(String event) {
        for (var line = read(); line != null; line = read()) {
            if (line.equals("event:" + event)) {
                return String.valueOf(read()).substring("data:".length());
            }
        }
        throw new AssertionError("The line has ended without a " + event);
    }

    private @Nullable String read() {
        try {
            var line = reader.readLine();
            if (line != null) {
                heard.add(line);
            }
            return line;
        } catch (IOException _) {
            return null; // cut off
        }
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
