package care.anamnesis.query.recording;

import care.anamnesis.events.Actor;
import care.anamnesis.events.Signature;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.ProgressReport;
import care.anamnesis.query.careplan.Signed;
import care.anamnesis.query.careplan.Visit;
import java.util.Comparator;
import java.util.stream.Stream;

/** The letters with which a person is likely to sign. */
final class Credentials {
    private record Used(long version, String credentials) {}

    private Credentials() {}

    /** As the person signed last in this record; else what the name carries, as in "Hannah Brandt, OTR/L". */
    static String of(CarePlan plan, Actor actor) {
        return plan.episodes().stream()
                .flatMap(episode -> Stream.concat(notes(episode, actor), reports(episode, actor)))
                .max(Comparator.comparingLong(Used::version))
                .map(Used::credentials)
                .orElseGet(() -> afterTheName(actor.name()));
    }

    private static Stream<Used> notes(Episode episode, Actor actor) {
        return episode.visits().stream()
                .flatMap(Credentials::signatures)
                .filter(signed -> signed.personId().equals(actor.id()))
                .map(signed -> new Used(signed.entry().version(), signed.credentials()));
    }

    private static Stream<Signed> signatures(Visit visit) {
        return Stream.concat(Stream.ofNullable(visit.signed()), visit.cosigned().stream());
    }

    private static Stream<Used> reports(Episode episode, Actor actor) {
        return episode.progressReports().stream()
                .filter(report -> isBy(report.signature(), actor))
                .map(Credentials::used);
    }

    private static Used used(ProgressReport report) {
        return new Used(report.entry().version(), report.signature().credentials());
    }

    private static boolean isBy(Signature signature, Actor actor) {
        return signature.personId().equals(actor.id());
    }

    private static String afterTheName(String name) {
        var comma = name.indexOf(',');
        return comma < 0 ? "" : name.substring(comma + 1).strip();
    }
}
