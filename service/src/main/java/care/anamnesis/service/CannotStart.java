package care.anamnesis.service;

import org.jspecify.annotations.Nullable;

/** Why a process does not start, and the remedy, in a sentence for the person who started it. */
public final class CannotStart extends RuntimeException {
    private final String remedy;

    public CannotStart(String whatHappened, String remedy) {
        this(whatHappened, remedy, null);
    }

    public CannotStart(String whatHappened, String remedy, @Nullable Throwable cause) {
        super(whatHappened, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
