package care.anamnesis.standalone;

import care.anamnesis.standalone.practice.AsIfAt;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A query of the API whose answer is approved.
 *
 * @param name of the file with the answer
 * @param path with {@code {client}} for the founding story's client
 */
record Question(String name, String person, String path, String accept) {
    private static final String A_WEEK_AFTER_DISCHARGE = "2025-08-04T09:00:00Z";

    private static final String JSON = "application/json";

    private static final String AUDIT_REPORT = "application/vnd.anamnesis.audit-report+json";

    private static final String CLIENT = "/api/clients/{client}";
    private static final String IN_APRIL = "?asOf=2025-04-30T12:00:00Z";
    private static final String WRITTEN_IN_THE_STORY = "/api/audit/entries?to=2025-12-31T00:00:00Z";

    /** In the order of the requests: a list of accesses contains the earlier ones. */
    static final List<Question> ALL = List.of(
            of("client-accesses", "officer", CLIENT + "/access"),
            of("client-accesses.csv", "officer", CLIENT + "/access", "text/csv"),
            of("clients", "therapist", "/api/clients"),
            of("clients-as-of", "therapist", "/api/clients" + IN_APRIL),
            of("clients-by-stage", "therapist", "/api/clients?stage=DISCHARGED&sort=DUE"),
            of("client", "therapist", CLIENT),
            of("client-as-of", "therapist", CLIENT + IN_APRIL),
            of("client-effective-on", "therapist", CLIENT + "?effectiveOn=2025-03-31"),
            of("care-plan", "therapist", CLIENT + "/care-plan"),
            of("care-plan-as-of", "therapist", CLIENT + "/care-plan" + IN_APRIL),
            of("history", "auditor", CLIENT + "/history?limit=200"),
            of("history-word-for-word", "auditor", CLIENT + "/history?raw=true&kind=ClientDischarged,FindingResolved"),
            of("history-first-page", "auditor", CLIENT + "/history?limit=2&order=NEWEST_FIRST"),
            of("history-entry", "auditor", CLIENT + "/history/12"),
            of("difference", "auditor", CLIENT + "/diff?from=20&to=40"),
            of("blame", "auditor", CLIENT + "/blame?under=/episodes/@3/treatmentPlans"),
            of("blame-first-page", "auditor", CLIENT + "/blame?limit=5"),
            of("export", "auditor", CLIENT + "/export"),
            of("export.csv", "auditor", CLIENT + "/export", "text/csv"),
            of("export.pdf", "auditor", CLIENT + "/export", "application/pdf"),
            of("export.zip", "auditor", CLIENT + "/export", "application/zip"),
            of("audit-entries", "auditor", WRITTEN_IN_THE_STORY + "&limit=20&order=ASCENDING"),
            of("audit-entries.csv", "auditor", WRITTEN_IN_THE_STORY + "&kind=VisitRecorded", "text/csv"),
            of("audit-entries.json", "auditor", WRITTEN_IN_THE_STORY + "&kind=GoalSet", AUDIT_REPORT),
            of("audit-entries.pdf", "auditor", WRITTEN_IN_THE_STORY + "&kind=VisitRecorded", "application/pdf"),
            of("practice-numbers", "manager", "/api/reports/practice?weeks=26"),
            of("practice-clients", "manager", "/api/reports/practice/clients?figure=HELD&weeks=26&limit=5"),
            of("people", "officer", "/api/people"),
            of("person", "manager", "/api/people/therapist"),
            of("person-history", "auditor", "/api/people/therapist/history"),
            of("person-left-behind", "supervisor", "/api/people/therapist/left-behind"),
            of("projections", "supervisor", "/api/projections"),
            of("projection", "supervisor", "/api/projections/care-plan"),
            of("projection-parked", "supervisor", "/api/projections/care-plan/parked"),
            of("projection-rebuild", "supervisor", "/api/projections/care-plan/rebuild"),
            of("projection-comparison", "supervisor", "/api/projections/care-plan/compare"),
            of("log", "supervisor", "/api/log"),
            of("refused-unknown-client", "therapist", "/api/clients/00000000-0000-3000-8000-000000000000/care-plan"),
            of("refused-role", "manager", CLIENT + "/care-plan"),
            of("refused-value", "therapist", "/api/clients?limit=0"),
            of("refused-parameter", "therapist", "/api/clients?name=Daniel"),
            of("how-often", "therapist", "/clients/panels/how-often?visits=2&every=1&unit=WEEK", "text/plain"),
            of("api", "therapist", "/v3/api-docs"));

    private static Question of(String name, String person, String path) {
        return of(name, person, path, JSON);
    }

    private static Question of(String name, String person, String path, String accept) {
        return new Question(name, person, path, accept);
    }

    /** Whether it matches this template of an address, in this form. */
    boolean asks(String template, String form) {
        var address = Pattern.compile(template.replaceAll("\\{\\w+}", "[^/]+"));
        return accept.equals(form)
                && address.matcher(path.replaceFirst("\\?.*", "")).matches();
    }

    String[] headers() {
        return isAboutToday()
                ? new String[] {"Accept", accept, AsIfAt.HEADER, A_WEEK_AFTER_DISCHARGE}
                : new String[] {"Accept", accept};
    }

    private boolean isAboutToday() {
        return path.startsWith("/api/reports/practice?");
    }
}
