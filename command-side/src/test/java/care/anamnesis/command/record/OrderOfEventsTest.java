package care.anamnesis.command.record;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.command.record.Rule.Verdict;
import care.anamnesis.events.ClientEvent.ClientRegistered;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CurrentTruth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Plays every pair of events in every order of their days and compares what becomes of it with {@code docs/rules.md}; with
 * {@code -Danamnesis.approve=true} it writes the table anew.
 */
class OrderOfEventsTest {
    private static final Path PAGE = Path.of("../docs/rules.md");
    private static final String TITLE = "| Event | Refused when";
    private static final Path EXAMPLES = Path.of("../shared-events/src/test/resources/care/anamnesis/events/examples");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);
    private static final UUID ONE_ID = Journey.id(80);

    @Test
    void every_pair_of_events_stands_in_the_table_as_it_is_decided() throws IOException {
        var rows = new ArrayList<String>();
        for (var kind : Kinds.all()) {
            rows.add("| `%s` | %s | %s | %s | %s |"
                    .formatted(
                            kind.getSimpleName(),
                            others(kind, -1, false),
                            others(kind, -1, true),
                            others(kind, 1, false),
                            others(kind, 1, true)));
        }

        var table = String.join("\n", rows) + "\n";
        if (Boolean.getBoolean("anamnesis.approve")) {
            var page = Files.readString(PAGE);
            var begin = page.indexOf("\n", page.indexOf("\n", page.indexOf(TITLE)) + 1) + 1;
            Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(page.indexOf("\n\n", begin) + 1));
        }

        assertThat(Files.readString(PAGE))
                .as("if this is meant, write it with -Danamnesis.approve=true")
                .contains(table);
    }

    private static String others(Class<? extends ClinicalEvent> kind, int days, boolean asked) {
        var names = Kinds.all().stream()
                .filter(other -> misfits(kind, other, days).stream()
                        .anyMatch(rule -> (rule.verdict() == Verdict.ASKED) == asked))
                .map(other -> "`" + other.getSimpleName() + "`")
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "–" : names;
    }

    /** The rules that an entry breaks because it is dated some days from an entry that was written before it. */
    private static Set<Rule> misfits(
            Class<? extends ClinicalEvent> kind, Class<? extends ClinicalEvent> other, int days) {
        var broken = new HashSet<>(broken(kind, other, days));
        broken.removeAll(broken(kind, other, 0));
        return broken;
    }

    private static Set<Rule> broken(
            Class<? extends ClinicalEvent> kind, Class<? extends ClinicalEvent> other, int days) {
        var truth = new Truth();
        truth.add(1, dated(ClientRegistered.class, other == ClientRegistered.class ? DAY : DAY.minusYears(1)));
        if (other != ClientRegistered.class) {
            truth.add(2, dated(other, DAY));
        }
        truth.add(3, dated(kind, DAY.plusDays(days)));
        return Misfit.in(truth).stream().map(Misfit::rule).collect(Collectors.toSet());
    }

    /** The example of a kind of event, about the one thing, on a day. */
    private static ClinicalEvent dated(Class<? extends ClinicalEvent> kind, LocalDate day) {
        var example = example(kind);
        ObjectNode fields = JSON.createObjectNode();
        for (var component : kind.getRecordComponents()) {
            if (component.getType() == UUID.class) {
                fields.put(component.getName(), ONE_ID.toString());
            } else if (component.getType() == LocalDate.class) {
                fields.put(component.getName(), dayOf(component.getName(), day).toString());
            }
        }
        if (kind.getSimpleName().equals("GoalProgressRecorded")) {
            fields.putNull("attainment").put("status", "IN_PROGRESS");
        }
        return CurrentTruth.amended(example, fields);
    }

    /** A plan and a certificate hold every day that is played; a client is born long before. */
    private static LocalDate dayOf(String component, LocalDate day) {
        return switch (component) {
            case "dateOfBirth" -> DAY.minusYears(40);
            case "startsOn" -> DAY.minusDays(30);
            case "endsOn" -> DAY.plusDays(30);
            case "validFrom", "effectiveOn" -> DAY;
            case "validUntil", "expiresOn", "targetDate", "dueOn" -> DAY.plusDays(20);
            default -> day;
        };
    }

    private static ClinicalEvent example(Class<? extends ClinicalEvent> kind) {
        try {
            var json = Files.readString(EXAMPLES.resolve(kind.getSimpleName() + "-1.json"));
            return JSON.readValue(json, kind);
        } catch (IOException e) {
            throw new IllegalStateException(kind.getSimpleName() + " has no example", e);
        }
    }
}
