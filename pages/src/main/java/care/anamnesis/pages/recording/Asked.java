package care.anamnesis.pages.recording;

import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.asking.Draft;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a panel asks of the rules before it opens.
 *
 * @param known what the command of a day will hold whatever the person fills in, and what the panel suggests
 * @param days on which it may have happened; the panel suggests the first that the rules accept
 * @param next what helps on if they accept none
 */
record Asked(
        String command,
        Opened opened,
        Function<LocalDate, Map<String, ?>> known,
        List<LocalDate> days,
        @Nullable Next next) {

    static Asked today(String command, Opened opened, Map<String, ?> known) {
        return new Asked(command, opened, _ -> known, List.of(opened.today()), null);
    }

    Asked knowing(Function<LocalDate, Map<String, ?>> byDay) {
        return new Asked(command, opened, byDay, days, next);
    }

    Asked on(List<LocalDate> otherDays) {
        return new Asked(command, opened, known, otherDays, next);
    }

    Asked orElse(@Nullable Next other) {
        return new Asked(command, opened, known, days, other);
    }

    ClinicalCommand draft(LocalDate day) {
        return Draft.of(command, opened.clientId(), day, known.apply(day));
    }
}
