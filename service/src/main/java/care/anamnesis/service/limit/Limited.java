package care.anamnesis.service.limit;

/** What is limited, and what is answered beyond it. */
public enum Limited {
    FAILURES("too-many-failures", "Signing in failed too often. Wait as long as Retry-After says."),
    CHALLENGES(
            "too-many-challenges",
            "Too many sign-ins were begun from this address and not finished. Wait as long as Retry-After says."),
    STRANGERS(
            "too-many-refusals",
            "Too many requests from this address came from nobody who is signed in. Wait as long as Retry-After says."),
    COMMANDS("too-many-commands", "You sent too many commands. Wait as long as Retry-After says, and repeat it.");

    private final String problem;
    private final String sentence;

    Limited(String problem, String sentence) {
        this.problem = problem;
        this.sentence = sentence;
    }

    /** The end of the type of the problem (RFC 9457). */
    public String problem() {
        return problem;
    }

    public String sentence() {
        return sentence;
    }
}
