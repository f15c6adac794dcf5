package care.anamnesis.command.asking;

import static java.util.Objects.requireNonNull;

import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.CommandCatalogue;
import care.anamnesis.command.NewId;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a person fills in to send a command. The fields, what they hold and their limits are those of the command, so that a
 * form offers what the command accepts.
 *
 * @param command its name in the API
 * @param ofEpisode whether the command names the episode of care that it is about
 * @param fields without the client, the episode and the ids that the service gives
 */
public record Form(String command, boolean ofEpisode, List<FormField> fields) {
    private static final Map<String, Form> ALL = CommandCatalogue.all().keySet().stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Form::read));

    /** Empty if there is no such command. */
    public static Optional<Form> of(String command) {
        return Optional.ofNullable(ALL.get(command));
    }

    /**
     * A field, or a part of one: {@code dose/times}.
     *
     * @throws java.util.NoSuchElementException if the command has no such field
     */
    public FormField field(String path) {
        var names = List.of(path.split("/"));
        var field = named(fields, names.getFirst());
        for (var name : names.subList(1, names.size())) {
            field = named(field.parts(), name);
        }
        return field;
    }

    public boolean asks(String name) {
        return fields.stream().anyMatch(field -> field.name().equals(name));
    }

    private static FormField named(List<FormField> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a list of its fields is enough, without a picture, a table or an entry that it is about. */
    public boolean isPlain() {
        return fields.stream().allMatch(FormField::isPlain);
    }

    private static Form read(String command) {
        Class<? extends ClinicalCommand> type =
                requireNonNull(CommandCatalogue.all().get(command));
        var components = Arrays.asList(type.getRecordComponents());
        var fields = components.stream()
                .filter(component -> !component.isAnnotationPresent(NewId.class))
                .filter(component -> !isNamedByThePlace(component))
                .map(component -> FormField.of(type, component))
                .toList();
        return new Form(command, components.stream().anyMatch(Form::isEpisode), fields);
    }

    /** The episode that the command is about, and not one that it begins. */
    private static boolean isEpisode(RecordComponent component) {
        return component.getName().equals("episodeId") && !component.isAnnotationPresent(NewId.class);
    }

    private static boolean isNamedByThePlace(RecordComponent component) {
        return component.getName().equals("clientId") || component.getName().equals("episodeId");
    }
}
