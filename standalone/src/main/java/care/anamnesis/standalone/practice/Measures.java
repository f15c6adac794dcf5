package care.anamnesis.standalone.practice;

import static care.anamnesis.standalone.practice.Distributions.*;

import care.anamnesis.events.InstrumentCatalogue;
import java.time.LocalDate;
import java.util.Map;

/** What is measured, and what the client says. */
final class Measures {
    private static final String PAIN = "pain-nrs";

    private final Episode episode;
    private final Dice dice;

    Measures(Episode episode) {
        this.episode = episode;
        this.dice = episode.dice();
    }

    void evaluate() {
        measure(PAIN, PAIN_NOISE / 10, episode.today());
        questionnaires(episode.today());
        quote(episode.today());
    }

    void atVisit(int number, LocalDate day) {
        if (dice.falls(PAIN_ASKED)) {
            measure(PAIN, PAIN_NOISE / 10, day);
        }
        if (number % VISITS_BETWEEN_QUESTIONNAIRES == 0) {
            questionnaires(day);
        }
        if (dice.falls(CLIENT_QUOTED)) {
            quote(day);
        }
    }

    private void questionnaires(LocalDate day) {
        episode.complaint().instruments().forEach(instrument -> measure(instrument, QUESTIONNAIRE_NOISE, day));
    }

    private void measure(String instrument, double noise, LocalDate day) {
        if (dice.falls(WRONG_DATE) && day.isAfter(episode.openedOn())) {
            var version = record(instrument, noise, day.minusDays(1));
            Mistakes.amendSoon(episode, version, Map.of("measuredOn", day.toString()), "wrong date");
            return;
        }
        if (dice.falls(WRONG_RECORD)) {
            Mistakes.markAsErrorSoon(episode, record(instrument, 0.3, day), "wrong record");
        }
        record(instrument, noise, day);
    }

    private int record(String instrument, double noise, LocalDate day) {
        var catalogued = InstrumentCatalogue.standard().find(instrument).orElseThrow();
        return episode.add(
                "record-outcome-measure",
                "instrument",
                instrument,
                "score",
                episode.recovery().score(catalogued, noise),
                "measuredOn",
                day);
    }

    private void quote(LocalDate day) {
        episode.add(
                "record-client-report",
                "statement",
                episode.say("client", episode.recovery().trend()),
                "reportedOn",
                day);
    }
}
