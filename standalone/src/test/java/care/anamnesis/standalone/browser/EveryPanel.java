package care.anamnesis.standalone.browser;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A panel about something in a record that lets it open; {@link #all} has one for each that there is. */
record EveryPanel(RecordedClient client, String address) {
    private static final LocalDate DAY = RecordedClient.today().minusDays(30);
    private static final String PLAN = """
        {"startsOn": "%s", "endsOn": "%s", "frequency": {"visits": 1, "every": 1, "unit": "WEEK"},
         "interventions": ["Myofascial release"], "minutesPerVisit": 50, "establishedOn": "%s"}\
        """.formatted(DAY, DAY.plusDays(89), DAY);
    private static final String NOTE = """
        {"visitedOn": "%s", "attendance": "ATTENDED", "subjective": "Slept.", "totalMinutes": 50, "supervisorId": "supervisor",
         "interventions": [{"name": "Myofascial release", "minutes": 35}]}\
        """;
    /** One of each kind of field that an amendment shows. */
    private static final List<String> AMENDABLE = List.of(
            "EpisodeOpened",
            "FindingRecorded",
            "GoalSet",
            "GoalProgressRecorded",
            "TreatmentPlanEstablished",
            "VisitFrequencyAdjusted",
            "VisitRecorded",
            "OutcomeMeasured",
            "HomePracticeAssigned",
            "HomePracticeLogged",
            "ConsentRecorded");

    static List<EveryPanel> all(Visitor therapist, Visitor supervisor, Visitor officer) {
        var client = RecordedClient.inCare(therapist, "Every Panel");
        var all =
                new ArrayList<>(List.of(ofTheEnded(therapist), ofThePlanOnHold(therapist), ofThePausedCare(therapist)));
        aboutEntries(client).forEach((command, named) -> all.add(new EveryPanel(client, command + "?" + named)));
        AMENDABLE.forEach(kind -> all.add(new EveryPanel(client, "amend-entry?entry=" + client.last(kind, "version"))));
        aboutTheRecord().forEach(command -> all.add(new EveryPanel(client, command)));
        all.add(new EveryPanel(new RecordedClient(supervisor, client.id()), "cosign-visit?visit=" + signed(client)));
        var officers = new RecordedClient(officer, client.id());
        var hold = officers.has("place-legal-hold", """
            {"reason": "A claim.", "authority": "District court"}\
            """);
        all.add(new EveryPanel(officers, "place-legal-hold"));
        all.add(new EveryPanel(officers, "release-legal-hold?hold=" + hold));
        all.addAll(requests(client));
        return all;
    }

    String command() {
        return address.split("\\?", 2)[0];
    }

    private static Map<String, String> aboutEntries(RecordedClient client) {
        var finding = client.has("record-finding", """
            {"structure": "sartorius", "side": "LEFT", "quality": "RESTRICTION", "severity": "SEVERE", "observedOn": "%s"}\
            """.formatted(DAY));
        client.has("reassess-finding", """
            {"findingId": "%s", "change": "IMPROVED", "severity": "MILD", "observedOn": "%s"}\
            """.formatted(finding, DAY));
        var goal = client.has("set-goal", """
            {"statement": "Walk.", "term": "LONG_TERM", "targetDate": "%s", "setOn": "%s",
             "measure": {"instrument": "pain-nrs", "target": 2},
             "scale": {"muchLess": "a", "less": "b", "expected": "c", "more": "d", "muchMore": "e"}}\
            """.formatted(DAY.plusDays(90), DAY));
        client.has("record-goal-progress", """
            {"goalId": "%s", "status": "IN_PROGRESS", "attainment": -1, "assessedOn": "%s"}\
            """.formatted(goal, DAY));
        client.has("establish-treatment-plan", PLAN);
        client.has("adjust-visit-frequency", """
            {"frequency": {"visits": 2, "every": 1, "unit": "WEEK"}, "effectiveOn": "%s", "reason": "Sore."}\
            """.formatted(DAY.plusDays(7)));
        var signed = signed(client);
        var open = client.has("record-visit", NOTE.formatted(DAY.plusDays(2)));
        client.has("record-outcome-measure", """
            {"instrument": "pain-nrs", "score": 7, "measuredOn": "%s"}\
            """.formatted(DAY));
        var practice = client.has("assign-home-practice", """
            {"kind": "BREATHING", "instructions": "Breathe.", "targets": ["diaphragm"], "assignedOn": "%s",
             "dose": {"times": 2, "every": 1, "unit": "DAY", "minutes": 5}}\
            """.formatted(DAY));
        client.has("log-home-practice", """
            {"practiceId": "%s", "practicedOn": "%s", "done": true, "minutes": 5}\
            """.formatted(practice, DAY));
        var consent = client.has("record-consent", """
            {"scope": "TREATMENT", "givenBy": "The client", "givenOn": "%s"}\
            """.formatted(DAY));
        return Map.ofEntries(
                Map.entry("reassess-finding", "finding=" + finding),
                Map.entry("resolve-finding", "finding=" + finding),
                Map.entry("record-goal-progress", "goal=" + goal),
                Map.entry("add-addendum", "visit=" + signed),
                Map.entry("sign-visit", "visit=" + open),
                Map.entry("log-home-practice", "practice=" + practice),
                Map.entry("revise-home-practice", "practice=" + practice),
                Map.entry("discontinue-home-practice", "practice=" + practice),
                Map.entry("withdraw-consent", "consent=" + consent),
                Map.entry("mark-entered-in-error", "entry=4"));
    }

    private static String signed(RecordedClient client) {
        var visit = client.has("record-visit", NOTE.formatted(DAY));
        client.has("sign-visit", """
            {"visitId": "%s"}\
            """.formatted(visit));
        return visit;
    }

    private static List<String> aboutTheRecord() {
        return List.of(
                "adjust-visit-frequency",
                "assign-home-practice",
                "assign-therapist",
                "certify-plan",
                "correct-client-details",
                "establish-treatment-plan",
                "hold-treatment-plan",
                "open-episode",
                "pause-care",
                "record-client-report",
                "record-consent",
                "record-finding",
                "record-outcome-measure",
                "record-progress-report",
                "record-visit",
                "request-amendment",
                "set-goal");
    }

    private static List<EveryPanel> requests(RecordedClient client) {
        var asked = request(client);
        var denied = denied(client);
        var disagreed = denied(client);
        client.has("state-disagreement", """
            {"requestId": "%s", "statement": "It is not.", "receivedOn": "%s"}\
            """.formatted(disagreed, DAY));
        return List.of(
                new EveryPanel(client, "accept-amendment-request?request=" + asked),
                new EveryPanel(client, "extend-amendment-request?request=" + asked),
                new EveryPanel(client, "deny-amendment-request?request=" + asked),
                new EveryPanel(client, "state-disagreement?request=" + denied),
                new EveryPanel(client, "write-rebuttal?request=" + disagreed));
    }

    private static String denied(RecordedClient client) {
        var request = request(client);
        client.has("deny-amendment-request", """
            {"requestId": "%s", "basis": "ACCURATE_AND_COMPLETE", "explanation": "It is right.", "decidedOn": "%s"}\
            """.formatted(request, DAY));
        return request;
    }

    private static String request(RecordedClient client) {
        client.has("request-amendment", """
            {"statement": "Please check.", "receivedOn": "%s"}\
            """.formatted(DAY));
        return client.last("AmendmentRequested", "requestId");
    }

    private static EveryPanel ofTheEnded(Visitor therapist) {
        var client = RecordedClient.inCare(therapist, "Ended");
        client.has("discharge-client", """
            {"dischargedOn": "%s", "reason": "OTHER", "summary": "Moved away."}\
            """.formatted(DAY));
        return new EveryPanel(client, "reopen-episode?episode=" + client.last("EpisodeOpened", "episodeId"));
    }

    private static EveryPanel ofThePlanOnHold(Visitor therapist) {
        var client = RecordedClient.inCare(therapist, "On Hold");
        client.has("establish-treatment-plan", PLAN);
        client.has("hold-treatment-plan", """
            {"reason": "Away.", "heldOn": "%s"}\
            """.formatted(DAY.plusDays(3)));
        return new EveryPanel(client, "resume-treatment-plan");
    }

    private static EveryPanel ofThePausedCare(Visitor therapist) {
        var client = RecordedClient.inCare(therapist, "Paused Care");
        client.has("pause-care", """
            {"pauseReason": "HOLIDAY", "pausedOn": "%s"}\
            """.formatted(DAY.plusDays(3)));
        return new EveryPanel(client, "resume-care");
    }
}
