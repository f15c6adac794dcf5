package care.anamnesis.standalone.story;

import java.util.ArrayList;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A care plan, as the service answers it, in a few lines for a terminal. */
final class CarePlanInBrief {
    private CarePlanInBrief() {}

    static String of(JsonNode plan) {
        var episode = plan.at("/episodes/0");
        var treatment = last(episode.at("/treatmentPlans"));
        var discharge = last(episode.at("/discharges"));
        var lines = new ArrayList<String>();
        lines.add("%s, born %s".formatted(text(plan, "/name"), text(plan, "/dateOfBirth")));
        lines.add(line("Complaint", text(episode, "/presentingComplaint")));
        lines.add(line("Goal", quoted(text(episode, "/statedGoal"))));
        lines.add(line("Plan", "%s to %s".formatted(text(treatment, "/startsOn"), text(treatment, "/endsOn"))));
        treatment.at("/frequencies").forEach(period -> lines.add(line("", frequency(period))));
        episode.at("/findings").forEach(finding -> lines.add(line("Finding", finding(finding))));
        episode.at("/homePractices").forEach(practice -> lines.add(line("At home", practice(practice))));
        lines.add(line("Visits", visits(episode.at("/visits"))));
        episode.at("/outcomes").forEach(series -> lines.add(line("Outcome", outcome(series))));
        lines.add(line(
                "Discharged",
                "%s, %s: %s"
                        .formatted(
                                text(discharge, "/dischargedOn"),
                                words(discharge, "/reason"),
                                quoted(text(discharge, "/clientReport")))));
        return String.join("\n", lines);
    }

    private static JsonNode last(JsonNode list) {
        return list.path(list.size() - 1);
    }

    private static String frequency(JsonNode period) {
        return "%s every %s from %s"
                .formatted(
                        counted(period.at("/frequency/visits").asInt(), "visit"),
                        counted(period.at("/frequency/every").asInt(), words(period, "/frequency/unit")),
                        text(period, "/from"));
    }

    private static String counted(int count, String what) {
        return count == 1 ? "1 " + what : count + " " + what + "s";
    }

    private static String finding(JsonNode finding) {
        return "%s of %s, %s: %s, %s on %s"
                .formatted(
                        words(finding, "/quality"),
                        text(finding, "/structureName"),
                        words(finding, "/side"),
                        words(finding, "/severityAtFirst"),
                        words(finding, "/status"),
                        text(finding, "/resolution/entry/occurredOn"));
    }

    private static String practice(JsonNode practice) {
        var logs = practice.at("/logs");
        var done = logs.valueStream().filter(log -> log.at("/done").asBoolean()).count();
        return "%s, done on %d of %d days logged".formatted(words(practice, "/kind"), done, logs.size());
    }

    private static String visits(JsonNode visits) {
        var tookPlace = visits.valueStream()
                .filter(visit -> text(visit, "/attendance").equals("ATTENDED"))
                .count();
        return "%d, of which %d took place".formatted(visits.size(), tookPlace);
    }

    private static String outcome(JsonNode series) {
        return "%s from %s to %s"
                .formatted(text(series, "/instrument"), text(series, "/baseline"), text(series, "/latest"));
    }

    private static String line(String label, String text) {
        return "  %-11s %s".formatted(label, text);
    }

    private static String quoted(String text) {
        return "“" + text + "”";
    }

    private static String words(JsonNode node, String path) {
        return text(node, path).replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private static String text(JsonNode node, String path) {
        return node.at(path).asString("–");
    }
}
