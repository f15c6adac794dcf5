package care.anamnesis.query;

import care.anamnesis.events.Attendance;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.ClinicalEvent.ClientDischarged;
import care.anamnesis.events.ClinicalEvent.ClientRegistered;
import care.anamnesis.events.ClinicalEvent.ClientReportRecorded;
import care.anamnesis.events.ClinicalEvent.EpisodeOpened;
import care.anamnesis.events.ClinicalEvent.FindingReassessed;
import care.anamnesis.events.ClinicalEvent.FindingRecorded;
import care.anamnesis.events.ClinicalEvent.FindingResolved;
import care.anamnesis.events.ClinicalEvent.HomePracticeAssigned;
import care.anamnesis.events.ClinicalEvent.HomePracticeDiscontinued;
import care.anamnesis.events.ClinicalEvent.HomePracticeLogged;
import care.anamnesis.events.ClinicalEvent.HomePracticeRevised;
import care.anamnesis.events.ClinicalEvent.OutcomeMeasured;
import care.anamnesis.events.ClinicalEvent.TreatmentPlanEstablished;
import care.anamnesis.events.ClinicalEvent.VisitFrequencyAdjusted;
import care.anamnesis.events.ClinicalEvent.VisitRecorded;
import care.anamnesis.events.DischargeReason;
import care.anamnesis.events.Dose;
import care.anamnesis.events.FindingChange;
import care.anamnesis.events.FindingQuality;
import care.anamnesis.events.HomePracticeKind;
import care.anamnesis.events.Intervention;
import care.anamnesis.events.PeriodUnit;
import care.anamnesis.events.Severity;
import care.anamnesis.events.Side;
import care.anamnesis.events.Tissue;
import care.anamnesis.events.VisitFrequency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Any valid journey of a client: several episodes, also at the same time, and entries in any order of days. */
public final class RandomJourney {
    private static final LocalDate FIRST_DAY = FoundingStory.EVALUATION;

    private final UUID client;
    private final Random random;
    private final List<ClinicalEvent> events = new ArrayList<>();
    private final List<OpenEpisode> open = new ArrayList<>();
    private int ids = 1_000;

    private record OpenEpisode(UUID id, List<UUID> findings, List<UUID> practices) {}

    private RandomJourney(UUID client, long seed) {
        this.client = client;
        random = new Random(seed);
    }

    public static List<ClinicalEvent> events(UUID client, long seed, int length) {
        var journey = new RandomJourney(client, seed);
        journey.events.add(new ClientRegistered(client, "Robin Ashdown", LocalDate.of(1979, 4, 2), FIRST_DAY));
        while (journey.events.size() < length) {
            journey.step();
        }
        return journey.events;
    }

    private void step() {
        if (open.isEmpty() || random.nextInt(20) == 0) {
            open();
            return;
        }
        var episode = any(open);
        switch (random.nextInt(12)) {
            case 0, 1 -> find(episode);
            case 2, 3 -> reassess(episode);
            case 4 -> assign(episode);
            case 5, 6 -> practise(episode);
            case 7 -> adjust(episode);
            case 8, 9 -> visit(episode);
            case 10 -> report(episode);
            default -> discharge(episode);
        }
    }

    private void open() {
        var episode = new OpenEpisode(id(), new ArrayList<>(), new ArrayList<>());
        open.add(episode);
        events.add(new EpisodeOpened(client, episode.id, "Pain", "To run", day()));
        events.add(new TreatmentPlanEstablished(
                client,
                episode.id,
                id(),
                FIRST_DAY,
                FIRST_DAY.plusDays(200),
                FoundingStory.WEEKLY,
                List.of("Release"),
                day()));
    }

    private void find(OpenEpisode episode) {
        var finding = id();
        episode.findings.add(finding);
        events.add(new FindingRecorded(
                client,
                episode.id,
                finding,
                "sartorius",
                any(Side.values()),
                null,
                any(Tissue.values()),
                any(FindingQuality.values()),
                any(Severity.values()),
                day(),
                "Noted"));
    }

    private void reassess(OpenEpisode episode) {
        if (episode.findings.isEmpty()) {
            return;
        }
        if (random.nextInt(4) == 0) {
            var resolved = episode.findings.remove(random.nextInt(episode.findings.size()));
            events.add(new FindingResolved(client, episode.id, resolved, day(), null));
            return;
        }
        events.add(new FindingReassessed(
                client,
                episode.id,
                any(episode.findings),
                any(FindingChange.values()),
                random.nextBoolean() ? any(Severity.values()) : null,
                day(),
                null));
    }

    private void assign(OpenEpisode episode) {
        var practice = id();
        episode.practices.add(practice);
        events.add(new HomePracticeAssigned(
                client,
                episode.id,
                practice,
                any(HomePracticeKind.values()),
                "As shown",
                List.of("sartorius"),
                dose(),
                day()));
    }

    private void practise(OpenEpisode episode) {
        if (episode.practices.isEmpty()) {
            return;
        }
        var practice = any(episode.practices);
        switch (random.nextInt(4)) {
            case 0 ->
                events.add(new HomePracticeRevised(
                        client, episode.id, practice, "Slower", List.of(), dose(), "Too fast", day()));
            case 1 -> {
                episode.practices.remove(practice);
                events.add(new HomePracticeDiscontinued(client, episode.id, practice, "Learnt", day()));
            }
            default ->
                events.add(
                        new HomePracticeLogged(client, episode.id, practice, day(), random.nextBoolean(), null, null));
        }
    }

    private void adjust(OpenEpisode episode) {
        var every = new VisitFrequency(1, 1 + random.nextInt(4), PeriodUnit.WEEK);
        events.add(new VisitFrequencyAdjusted(client, episode.id, FoundingStory.WEEKLY, every, day(), "Better", day()));
    }

    private void visit(OpenEpisode episode) {
        events.add(new VisitRecorded(
                client,
                episode.id,
                id(),
                day(),
                any(Attendance.values()),
                List.of(new Intervention("Release", random.nextInt(60))),
                null,
                "Better",
                null,
                null));
    }

    private void report(OpenEpisode episode) {
        events.add(new ClientReportRecorded(client, episode.id, "I slept.", day()));
        var score = BigDecimal.valueOf(random.nextInt(101), 1);
        events.add(new OutcomeMeasured(client, episode.id, "peg", score, day(), null));
    }

    private void discharge(OpenEpisode episode) {
        open.remove(episode);
        events.add(new ClientDischarged(client, episode.id, day(), any(DischargeReason.values()), "Done", null));
    }

    private Dose dose() {
        return new Dose(1 + random.nextInt(3), 1, PeriodUnit.DAY, random.nextBoolean() ? 10 : null);
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(200));
    }

    private UUID id() {
        return FoundingStory.id(ids++);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> T any(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
