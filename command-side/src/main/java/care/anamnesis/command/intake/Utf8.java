package care.anamnesis.command.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads UTF-8 strictly: no overlong forms, no surrogates, no guessed encoding. */
final class Utf8 {
    private Utf8() {}

    /** Empty if the bytes are not UTF-8. */
    static Optional<String> read(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
