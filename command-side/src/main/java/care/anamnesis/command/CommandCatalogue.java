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
    private static final Map<String, Class<? extends ClinicalCommand>> COMMANDS = commands();

    private CommandCatalogue() {}

    /** The commands in alphabetical order of their names. */
    public static Map<String, Class<? extends ClinicalCommand>> all() {
        return COMMANDS;
    }

    public static String nameOf(Class<?> command) {
        return WORD_START.matcher(command.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Class<? extends ClinicalCommand>> commands() {
        var commands = new TreeMap<String, Class<? extends ClinicalCommand>>();
        Arrays.stream(ClinicalCommand.class.getPermittedSubclasses())
                .forEach(type -> commands.put(nameOf(type), type.asSubclass(ClinicalCommand.class)));
        return Collections.unmodifiableMap(commands);
    }
}
