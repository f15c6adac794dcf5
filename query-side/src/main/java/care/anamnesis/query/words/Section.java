package care.anamnesis.query.words;

import care.anamnesis.query.lookback.comparison.Places;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A part of a record as people look at it, in the order of a client's page. */
public enum Section {
    CLIENT,
    EPISODE,
    GOALS,
    FINDINGS,
    PLAN,
    OUTCOMES,
    PRACTICES,
    VISITS,
    REPORTS,
    REQUESTS,
    CORRECTIONS;

    /** @throws IllegalStateException if nobody has said where people look for this part of a record */
    public static Section of(String path) {
        var segments = Places.segments(path);
        var top = segments.getFirst();
        if (top.equals("episodes") || top.equals("currentEpisodeId")) {
            return segments.size() > 2 ? ofEpisode(segments) : EPISODE;
        }
        return switch (top) {
            case "amendmentRequests", "legalHolds" -> REQUESTS;
            case "corrections" -> CORRECTIONS;
            case "clientId", "version", "entry", "due" -> CLIENT;
            case "name", "dateOfBirth", "details", "therapists", "consents" -> CLIENT;
            default -> throw nowhere(top);
        };
    }

    private static Section ofEpisode(List<String> segments) {
        return switch (segments.get(2)) {
            case "goals" -> GOALS;
            case "findings" -> FINDINGS;
            case "treatmentPlans" -> PLAN;
            case "outcomes", "clientReports" -> OUTCOMES;
            case "homePractices" -> PRACTICES;
            case "visits", "visitsSoFar" -> VISITS;
            case "progressReports" -> REPORTS;
            case "episodeId", "status", "presentingComplaint", "statedGoal", "openedOn", "entry" -> EPISODE;
            case "discharges", "pauses", "pauseInForce" -> EPISODE;
            default -> throw nowhere(segments.get(2));
        };
    }

    private static IllegalStateException nowhere(String component) {
        return new IllegalStateException("No section of a record shows " + component);
    }

    /** The section of a record's page that shows it, where one does. */
    public @Nullable String place() {
        return switch (this) {
            case CLIENT, REQUESTS -> "keeping";
            case EPISODE -> "aim";
            case PLAN, REPORTS -> "plan";
            case CORRECTIONS -> null;
            case GOALS, FINDINGS, OUTCOMES, PRACTICES, VISITS -> key();
        };
    }

    /** For a class or an id. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
