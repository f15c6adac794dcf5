package care.anamnesis.eventlog.witness;

import care.anamnesis.eventlog.proof.AddCheckpoint;
import care.anamnesis.eventlog.proof.NoteSignature;

/** What a witness says to a checkpoint, as C2SP tlog-witness numbers it. */
sealed interface Answer {
    int status();

    String text();

    default String type() {
        return "text/plain; charset=utf-8";
    }

    record Cosigned(NoteSignature signature) implements Answer {
        @Override
        public int status() {
            return 200;
        }

        @Override
        public String text() {
            return signature + "\n";
        }
    }

    /** @param size of the last checkpoint that was cosigned, which is not the one that the log extends or repeats */
    record Conflict(long size) implements Answer {
        @Override
        public int status() {
            return 409;
        }

        @Override
        public String text() {
            return size + "\n";
        }

        @Override
        public String type() {
            return AddCheckpoint.SIZE_TYPE;
        }
    }

    enum Refused implements Answer {
        MALFORMED(400, "The request is not written as C2SP tlog-witness says"),
        SHRINKING(400, "The old size is larger than the checkpoint"),
        UNSIGNED(403, "No known key of this log has signed the checkpoint"),
        UNKNOWN_LOG(404, "This witness does not know the log"),
        TOO_LONG(413, "The request is too long"),
        INCONSISTENT(422, "The checkpoint does not extend the one that was cosigned last");

        private final int status;
        private final String text;

        Refused(int status, String text) {
            this.status = status;
            this.text = text;
        }

        @Override
        public int status() {
            return status;
        }

        @Override
        public String text() {
            return text + "\n";
        }
    }
}
