package care.anamnesis.eventlog.proof;

/** What a key signs, as C2SP signed-note and tlog-cosignature number it. */
public enum SignatureType {
    /** The log's own signature of a note. */
    ED25519(1),
    /** A witness's signature of a checkpoint, with the time at which it was made. */
    COSIGNATURE(4);

    private final byte id;

    SignatureType(int id) {
        this.id = (byte) id;
    }

    byte id() {
        return id;
    }

    static SignatureType of(byte id) {
        for (var type : values()) {
            if (type.id == id) {
                return type;
            }
        }
        throw new IllegalArgumentException("Signatures of type " + id + " are not supported");
    }
}
