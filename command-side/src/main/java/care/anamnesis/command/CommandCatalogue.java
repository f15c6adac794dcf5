package care.anamnesis.command;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Every command by the name it has in the API: {@code RecordFinding} is {@code record-finding}. */
public final class CommandCatalogue {
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Map<String, Class<? extends ClinicalCommand>> COMMANDS = commands(ClinicalCommand.class);
    private static final Map<String, Class<? extends PersonCommand>> OF_PEOPLE = commands(PersonCommand.class);

    private CommandCatalogue() {}

    /** The commands to clients' records in alphabetical order of their names. */
    public static Map<String, Class<? extends ClinicalCommand>> all() {
        return COMMANDS;
    }

    /** The commands to people's records that can be sent, in alphabetical order of their names. */
    public static Map<String, Class<? extends PersonCommand>> ofPeople() {
        return OF_PEOPLE;
    }

    public static String nameOf(Class<?> command) {
        return WORD_START.matcher(command.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    private static <C extends Command> Map<String, Class<? extends C>> commands(Class<C> family) {
        var commands = new TreeMap<String, Class<? extends C>>();
        Arrays.stream(family.getPermittedSubclasses())
                .filter(type -> !type.isAnnotationPresent(ByTheService.class))
                .forEach(type -> commands.put(nameOf(type), type.asSubclass(family)));
        return Collections.unmodifiableMap(commands);
    }
}
