package care.anamnesis.eventlog.proof;

import care.anamnesis.eventlog.proof.Verifiers.Answer;
import java.util.List;

/** What a verifier must name: positions, as closely as the kit allows, or a file. */
sealed interface Bad {
    boolean isNamedBy(Answer answer);

    static Bad at(long position) {
        return new Positions(position, position);
    }

    record Positions(long first, long last) implements Bad {
        @Override
        public boolean isNamedBy(Answer answer) {
            return answer.positions().equals(List.of(first, last));
        }
    }

    record File(String path) implements Bad {
        @Override
        public boolean isNamedBy(Answer answer) {
            return answer.file().equals(path);
        }
    }
}
