package care.anamnesis.query.accountability.export;

import care.anamnesis.events.EpisodeEvent;
import care.anamnesis.events.EpisodeEvent.CarePaused;
import care.anamnesis.events.EpisodeEvent.CareResumed;
import care.anamnesis.events.EpisodeEvent.ClientDischarged;
import care.anamnesis.events.EpisodeEvent.EpisodeOpened;
import care.anamnesis.events.EpisodeEvent.EpisodeReopened;
import care.anamnesis.query.record.RecordedEvent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An episode of care, by which entries are grouped. */
record Course(UUID episodeId, String complaint, String goal, LocalDate openedOn, boolean open) {

    /** @param current a whole record as it reads after its corrections */
    static List<Course> of(List<RecordedEvent> current) {
        var courses = new LinkedHashMap<UUID, Course>();
        for (var recorded : current) {
            if (recorded.event() instanceof EpisodeEvent event) {
                note(event, courses);
            }
        }
        return List.copyOf(courses.values());
    }

    private static void note(EpisodeEvent event, Map<UUID, Course> courses) {
        switch (event) {
            case EpisodeOpened e ->
                courses.put(
                        e.episodeId(),
                        new Course(e.episodeId(), e.presentingComplaint(), e.statedGoal(), e.openedOn(), true));
            case ClientDischarged e -> courses.computeIfPresent(e.episodeId(), (_, course) -> course.standing(false));
            case EpisodeReopened e -> courses.computeIfPresent(e.episodeId(), (_, course) -> course.standing(true));
            case CarePaused _, CareResumed _ -> {} // the episode stays open
        }
    }

    private Course standing(boolean open) {
        return new Course(episodeId, complaint, goal, openedOn, open);
    }
}
