package care.anamnesis.query.words;

import care.anamnesis.query.careplan.Due;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Answers give the reason why something is due as a sentence. */
@JacksonComponent
class DueJson extends ValueSerializer<Due.Detail> {
    private final DueWords words;

    DueJson(DueWords words) {
        this.words = words;
    }

    @Override
    public void serialize(Due.Detail detail, JsonGenerator json, SerializationContext context) {
        json.writeString(words.forPrograms(detail));
    }
}
