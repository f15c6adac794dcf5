package care.anamnesis.query.practice.numbers;

import care.anamnesis.events.Attendance;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.EpisodeEvent.ClientDischarged;
import care.anamnesis.events.EpisodeEvent.EpisodeOpened;
import care.anamnesis.events.EpisodeEvent.EpisodeReopened;
import care.anamnesis.events.OutcomeEvent.OutcomeMeasured;
import care.anamnesis.events.VisitEvent.VisitRecorded;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.Due;
import care.anamnesis.query.record.CurrentHistory;
import care.anamnesis.query.record.RecordedEvent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The numbers as somebody counts them who leafs through the events of every client, with no fold and no table. */
record NaiveCount(List<List<RecordedEvent>> records, LocalDate today) {

    int open() {
        return (int) records.stream()
                .mapToLong(record -> discharges(record).values().stream()
                        .filter(discharge -> discharge.day().equals(LocalDate.MAX))
                        .count())
                .sum();
    }

    int visits(Attendance attendance, LocalDate from, LocalDate until) {
        return (int) events(VisitRecorded.class).stream()
                .filter(visit -> visit.attendance() == attendance)
                .filter(visit -> isBetween(visit.visitedOn(), from, until))
                .count();
    }

    int overdue(Due.What what) {
        return (int) records.stream()
                .flatMap(record -> CarePlan.of(record).seenOn(today).due().stream())
                .filter(due -> due.overdue() && due.what() == what)
                .count();
    }

    /** In days of care, the shortest first. */
    List<Double> lengths(LocalDate from) {
        return ended(from).stream()
                .map(it -> (double) ChronoUnit.DAYS.between(it.opened(), it.day()))
                .sorted()
                .toList();
    }

    /** The last score by the discharge less the first one. */
    List<Double> painChanges(LocalDate from) {
        var changes = new ArrayList<Double>();
        for (var ended : ended(from)) {
            var scores = events(OutcomeMeasured.class).stream()
                    .filter(it -> it.episodeId().equals(ended.episode())
                            && it.instrument().equals("pain-nrs"))
                    .filter(it -> !it.measuredOn().isAfter(ended.day()))
                    .sorted(Comparator.comparing(OutcomeMeasured::measuredOn))
                    .map(it -> it.score().doubleValue())
                    .toList();
            if (scores.size() > 1) {
                changes.add(scores.getLast() - scores.getFirst());
            }
        }
        return changes;
    }

    private record Ended(UUID episode, LocalDate opened, LocalDate day) {}

    private List<Ended> ended(LocalDate from) {
        return records.stream()
                .flatMap(record -> discharges(record).values().stream())
                .filter(it -> isBetween(it.day(), from, today))
                .toList();
    }

    /** The day on which each episode ended, the end of days while it is open. */
    private static Map<UUID, Ended> discharges(List<RecordedEvent> record) {
        var ended = new HashMap<UUID, Ended>();
        for (var recorded : CurrentHistory.of(record)) {
            switch (recorded.event()) {
                case EpisodeOpened e -> ended.put(e.episodeId(), new Ended(e.episodeId(), e.openedOn(), LocalDate.MAX));
                case ClientDischarged e ->
                    ended.computeIfPresent(e.episodeId(), (id, it) -> new Ended(id, it.opened(), e.dischargedOn()));
                case EpisodeReopened e ->
                    ended.computeIfPresent(e.episodeId(), (id, it) -> new Ended(id, it.opened(), LocalDate.MAX));
                default -> {}
            }
        }
        return ended;
    }

    private <E extends ClinicalEvent> List<E> events(Class<E> kind) {
        return records.stream()
                .flatMap(record -> CurrentHistory.of(record).stream())
                .map(RecordedEvent::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static boolean isBetween(LocalDate day, LocalDate from, LocalDate until) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
