package care.anamnesis.command.intake;

import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.Command;
import care.anamnesis.command.DatedBy;
import care.anamnesis.command.NewId;
import care.anamnesis.command.OfPractice;
import care.anamnesis.events.Characters;
import care.anamnesis.events.Line;
import care.anamnesis.events.Prose;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The JSON schema of a command's body, with the same required fields and limits that {@link CommandReader} checks. */
final class CommandSchema {
    private CommandSchema() {}

    static Schema<?> of(Class<?> record) {
        var schema = new ObjectSchema();
        schema.setAdditionalProperties(false);
        for (var component : record.getRecordComponents()) {
            if (!isNamedByThePath(record, component)) {
                schema.addProperty(component.getName(), of(record, component));
                if (isRequired(component)) {
                    schema.addRequiredItem(component.getName());
                }
            }
        }
        return schema;
    }

    private static boolean isNamedByThePath(Class<?> record, RecordComponent component) {
        var id = ClinicalCommand.class.isAssignableFrom(record) ? "clientId" : "personId";
        return Command.class.isAssignableFrom(record)
                && component.getName().equals(id)
                && !component.isAnnotationPresent(NewId.class);
    }

    private static boolean isRequired(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !component.isAnnotationPresent(NewId.class)
                && !component.isAnnotationPresent(DatedBy.class);
    }

    private static Schema<?> of(Class<?> record, RecordComponent component) {
        var schema = of(component.getAnnotatedType());
        limit(schema, field(record, component));
        if (component.isAnnotationPresent(NewId.class)) {
            schema.setDescription("If absent, the service creates one.");
        }
        var named = component.getAnnotation(OfPractice.class);
        if (named != null) {
            schema.setDescription(named.value());
        }
        var dated = component.getAnnotation(DatedBy.class);
        if (dated != null) {
            schema.setDescription(
                    dated.value().isEmpty()
                            ? "If absent, today."
                            : "If absent, the same as " + dated.value() + ", but no later than today.");
        }
        return schema;
    }

    private static Schema<?> of(AnnotatedType annotated) {
        if (annotated instanceof AnnotatedParameterizedType list) {
            var element = list.getAnnotatedActualTypeArguments()[0];
            var items = of(element);
            limit(items, element);
            return new ArraySchema().items(items);
        }
        var type = (Class<?>) annotated.getType();
        if (type.isRecord()) {
            return of(type);
        } else if (type.isEnum()) {
            var constants =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
            return new StringSchema()._enum(constants);
        } else if (type == UUID.class) {
            return new UUIDSchema();
        } else if (type == LocalDate.class) {
            return new DateSchema();
        } else if (type == boolean.class) {
            return new BooleanSchema();
        } else if (type == int.class || type == Integer.class) {
            return new IntegerSchema();
        } else if (type == long.class || type == Long.class) {
            return new IntegerSchema().format("int64");
        } else if (type == ObjectNode.class) {
            return new ObjectSchema();
        } else if (type == BigDecimal.class) {
            return new NumberSchema();
        }
        return new StringSchema();
    }

    private static void limit(Schema<?> schema, AnnotatedElement declared) {
        for (var annotation : declared.getAnnotations()) {
            switch (annotation) {
                case Size size when schema instanceof ArraySchema -> schema.maxItems(size.max());
                case Line line -> limitText(schema, line.max());
                case Prose prose -> limitText(schema, prose.max());
                case NotEmpty _ -> schema.minItems(1);
                case Min min -> schema.minimum(BigDecimal.valueOf(min.value()));
                case Max max -> schema.maximum(BigDecimal.valueOf(max.value()));
                default -> {
                    if (annotation.annotationType().isAnnotationPresent(Constraint.class)) {
                        limit(schema, annotation.annotationType());
                    }
                }
            }
        }
    }

    /** JSON Schema counts code points; one character for a reader may have several. */
    private static void limitText(Schema<?> schema, int characters) {
        schema.minLength(1)
                .maxLength(Characters.mostCodePoints(characters))
                .description("At most " + characters + " characters as a reader counts them.");
    }

    private static AnnotatedElement field(Class<?> record, RecordComponent component) {
        try {
            return record.getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
