package care.anamnesis.service.cli;

/** Why a command cannot do what it was asked, in a sentence, with the code it ends with. */
final class Failure extends RuntimeException {
    static final int DIFFERENCE = 1;
    static final int USAGE = 2;
    static final int REFUSED = 3;
    static final int UNREACHABLE = 4;
    static final int DEFECT = 5;

    private final int code;

    Failure(int code, String sentence) {
        super(sentence);
        this.code = code;
    }

    int code() {
        return code;
    }
}
