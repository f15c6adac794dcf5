package care.anamnesis.standalone.practice;

import static care.anamnesis.standalone.practice.Distributions.*;

import care.anamnesis.events.Attendance;
import care.anamnesis.events.DischargeReason;
import java.time.LocalDate;
import java.util.function.Consumer;

/** One course of care, from the first call to the discharge. */
final class Course {
    private final Episode episode;
    private final Journey journey;
    private final Client client;
    private final Dice dice;
    private final Recovery recovery;
    private final Sitting sitting;
    private final Findings findings;
    private final Measures measures;
    private final Aims aims;
    private final HomeProgramme home;
    private final Plan plan;
    private final Notes notes;
    private final Outlook outlook;
    private int attended;
    private int missed;

    Course(Journey journey, Client client) {
        this.journey = journey;
        this.client = client;
        this.dice = journey.dice();
        this.episode = new Episode(journey, client);
        this.recovery = episode.recovery();
        this.sitting = journey.sitting();
        this.findings = new Findings(episode);
        this.measures = new Measures(episode);
        this.aims = new Aims(episode);
        this.home = new HomeProgramme(episode);
        this.plan = new Plan(episode, aims);
        this.notes = new Notes(episode);
        this.outlook = new Outlook(dice, recovery);
    }

    /** On the telephone. */
    void open() {
        episode.add(
                "open-episode",
                "presentingComplaint",
                dice.any(episode.complaint().presenting()),
                "statedGoal",
                dice.any(episode.complaint().wishes()),
                "openedOn",
                journey.today());
        episode.setOpen(true);
        var days = dice.draw(DAYS_TO_EVALUATION);
        if (dice.falls(NEVER_COMES)) {
            journey.inDays(days, new Farewell(episode, aims, home)::withdraw);
        } else {
            book(Hours.openFrom(journey.today().plusDays(days)), this::firstAppointment);
        }
    }

    private void firstAppointment(LocalDate day) {
        if (dice.falls(EVALUATION_PUT_OFF)) {
            notes.missed(day, Attendance.CANCELLED);
            book(day.plusWeeks(1), this::evaluate);
        } else {
            evaluate(day);
        }
    }

    private void evaluate(LocalDate day) {
        client.papers().consents();
        notes.evaluation(day);
        attended = 1;
        findings.evaluate();
        measures.evaluate();
        aims.agree();
        plan.establish();
        home.assign();
        bookNext(day);
    }

    private void bookNext(LocalDate day) {
        if (episode.isOpen() && !plan.isOnHold()) {
            var next = day.plusWeeks(plan.weeksBetweenVisits());
            plan.renewIfItEndsBefore(next);
            book(next, this::appointment);
        }
    }

    private void book(LocalDate day, Consumer<LocalDate> appointment) {
        journey.at(day, sitting, () -> {
            if (episode.isOpen()) {
                appointment.accept(day);
            }
        });
    }

    private void appointment(LocalDate day) {
        var attendance = outlook.hasStoppedComing(attended) ? Attendance.NO_SHOW : dice.anyOf(ATTENDANCE);
        if (attendance != Attendance.ATTENDED) {
            missed(day, attendance);
        } else if (dice.falls(RECORDED_LATE)) {
            var daysLate = dice.draw(DAYS_LATE);
            attended++;
            missed = 0;
            recovery.treated();
            journey.inDays(daysLate, () -> treated(day));
        } else {
            attended++;
            missed = 0;
            recovery.treated();
            treated(day);
            afterwards();
        }
        bookNext(day);
    }

    private void missed(LocalDate day, Attendance attendance) {
        notes.missed(day, attendance);
        missed = attendance == Attendance.NO_SHOW ? missed + 1 : 0;
        if (missed == NO_SHOWS_BEFORE_DISCHARGE) {
            discharge(DischargeReason.NON_ATTENDANCE);
        }
    }

    /** Everything that is recorded about a visit. */
    private void treated(LocalDate day) {
        var visitId = notes.treatment(day);
        findings.reassess(day);
        measures.atVisit(attended, day);
        home.tell(day);
        home.adapt();
        aims.review(attended, visitId);
        aims.reportIfDue(attended);
    }

    /** The decisions at a visit. */
    private void afterwards() {
        client.visited();
        var reason = outlook.endsAfter(attended);
        if (reason.isPresent()) {
            discharge(reason.get());
        } else if (dice.falls(SETBACK)) {
            recovery.setBack();
            plan.backToWeekly();
        } else if (recovery.progress() >= PROGRESS_TO_TAPER) {
            plan.taper();
        } else if (dice.falls(PUT_ON_HOLD)) {
            plan.hold(() -> bookNext(journey.today()));
        }
        if (episode.isOpen() && dice.falls(SECOND_COURSE_ALONGSIDE)) {
            new Course(journey, client).open();
        }
    }

    private void discharge(DischargeReason reason) {
        new Farewell(episode, aims, home).discharge(reason);
        if (dice.falls(REOPENED)) {
            journey.inDays(dice.draw(DAYS_TO_REOPENING), this::reopen);
        } else if (dice.falls(COMES_BACK)) {
            journey.inDays(dice.draw(DAYS_TO_COMING_BACK), () -> new Course(journey, client).open());
        }
    }

    private void reopen() {
        episode.add("reopen-episode", "reason", episode.say("reopen"), "reopenedOn", journey.today());
        episode.setOpen(true);
        missed = 0;
        recovery.setBack();
        outlook.startsAgain(attended);
        plan.establish();
        book(Hours.openFrom(journey.today().plusDays(3)), this::appointment);
    }
}
