package care.anamnesis.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.anamnesis.eventlog.TestLog.Note;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;

/** Stored names do not depend on Java names, and an event without a name is never skipped. */
class EventSerializerTest {
    private final EventSerializer serializer = new EventSerializer(TestLog.TYPES);

    @Test
    void an_event_is_written_under_its_stored_name_and_revision() {
        var stored = serializer.serialize(new Note("hello"), String.class);

        assertThat(stored.getType()).isEqualTo(new SimpleSerializedType("NoteWritten", "1"));
        assertThat(stored.getData()).isEqualTo("{\"text\":\"hello\"}");
    }

    @Test
    void an_unknown_stored_name_or_revision_fails_loudly() {
        assertThatThrownBy(() -> serializer.classForType(new SimpleSerializedType("NoteBurnt", "1")))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("NoteBurnt");
        assertThatThrownBy(() -> serializer.classForType(new SimpleSerializedType("NoteWritten", "2")))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void an_unregistered_class_fails_loudly() {
        assertThatThrownBy(() -> serializer.serialize(42, byte[].class)).isInstanceOf(SerializationException.class);
    }

    @Test
    void a_field_that_nobody_reads_fails_loudly() {
        var stored = new SimpleSerializedObject<>(
                "{\"text\":\"hello\",\"dose\":3}".getBytes(StandardCharsets.UTF_8), byte[].class, "NoteWritten", "1");

        assertThatThrownBy(() -> serializer.deserialize(stored)).isInstanceOf(SerializationException.class);
    }

    @Test
    void a_class_has_one_stored_name() {
        var note = new StoredType("NoteWritten", "1");

        assertThatThrownBy(
                        () -> new EventTypes(Map.of(note, Note.class, new StoredType("NoteWritten", "2"), Note.class)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
