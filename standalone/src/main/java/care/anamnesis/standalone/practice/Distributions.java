package care.anamnesis.standalone.practice;

import care.anamnesis.events.Attendance;
import care.anamnesis.events.ConsentScope;
import care.anamnesis.events.DenialBasis;
import care.anamnesis.events.DischargeReason;
import java.util.List;

/** How often everything happens in the practice and how much it varies. All probabilities are here. */
final class Distributions {
    private Distributions() {}

    // The client
    static final Spread AGE_IN_YEARS = new Spread(48, 16, 18, 88);
    static final double BIRTH_DATE_MISHEARD = 0.04;
    static final double CHANGES_NAME = 0.03;
    static final double SECOND_COURSE_ALONGSIDE = 0.004; // at each visit

    // Before treatment
    static final Spread DAYS_TO_EVALUATION = new Spread(8, 4, 2, 21);
    static final double NEVER_COMES = 0.04;
    static final double EVALUATION_PUT_OFF = 0.06;
    static final List<Weighted<ConsentScope>> FURTHER_CONSENTS = List.of(
            new Weighted<>(ConsentScope.HANDS_ON_TREATMENT, 50),
            new Weighted<>(ConsentScope.INFORMATION_SHARING, 30),
            new Weighted<>(ConsentScope.TELEHEALTH, 10),
            new Weighted<>(ConsentScope.PHOTOGRAPHY, 20),
            new Weighted<>(ConsentScope.RESEARCH, 10));
    static final double CONSENT_EXPIRES = 0.2;
    static final double CONSENT_WITHDRAWN = 0.06;

    // Getting better
    static final Spread VISITS_NEEDED = new Spread(16, 7, 6, 34);
    static final double UNEVENNESS_OF_PROGRESS = 0.5;
    static final double RESPONDS_POORLY = 0.14;
    static final double LEAST_TROUBLE_AT_FIRST = 0.5; // of the scale of an instrument
    static final double MOST_TROUBLE_AT_FIRST = 0.85;
    static final double LEAST_TROUBLE_AT_LAST = 0.05;
    static final double LEAST_PROGRESS_OF_POOR_RESPONSE = 0.35;
    static final double MOST_PROGRESS_OF_POOR_RESPONSE = 0.75;
    static final double SETBACK = 0.045; // at each visit
    static final double LEAST_SETBACK = 0.12;
    static final double MOST_SETBACK = 0.32;
    static final double PROGRESS_TO_TAPER = 0.55;
    static final double LEAST_PROGRESS_TO_MEET_A_GOAL = 0.5;
    static final double PROGRESS_TO_DISCHARGE = 0.93; // every goal is met by then
    static final double PATIENCE_BEYOND_VISITS_NEEDED = 1.3;

    // Visits
    static final List<Weighted<Attendance>> ATTENDANCE = List.of(
            new Weighted<>(Attendance.ATTENDED, 87),
            new Weighted<>(Attendance.CANCELLED, 8),
            new Weighted<>(Attendance.NO_SHOW, 5));
    static final int NO_SHOWS_BEFORE_DISCHARGE = 3;
    static final double RECORDED_LATE = 0.05;
    static final Spread DAYS_LATE = new Spread(2, 1.5, 1, 4);
    static final double CO_TREATED = 0.02;
    static final double SIGNED_AT_ONCE = 0.78;
    static final double NEVER_SIGNED = 0.015;
    static final Spread DAYS_TO_SIGNATURE = new Spread(2, 2, 1, 12);
    static final double COSIGNED = 0.93;
    static final Spread DAYS_TO_COSIGNATURE = new Spread(3, 2, 0, 10);
    static final double ADDENDUM = 0.03;
    static final Spread DAYS_TO_ADDENDUM = new Spread(5, 4, 0, 21);

    // What is recorded at a visit
    static final double PAIN_ASKED = 0.55;
    static final double PAIN_NOISE = 0.6; // points of 10
    static final int VISITS_BETWEEN_QUESTIONNAIRES = 5;
    static final double QUESTIONNAIRE_NOISE = 0.05; // of the scale
    static final double CLIENT_QUOTED = 0.22;
    static final double FINDING_REASSESSED = 0.35;
    static final double NEW_FINDING = 0.05;
    static final double BOTH_SIDES = 0.15;
    static final double SEVERE_AT_FIRST = 0.4;
    static final int VISITS_BETWEEN_GOAL_REVIEWS = 4;
    static final double GOAL_DROPPED = 0.02;
    static final int TREATMENT_DAYS_TO_PROGRESS_REPORT = 10;
    static final double PROGRESS_REPORT_LATE = 0.15;
    static final int TREATMENT_DAYS_LATE = 2;

    // At home
    static final double LEAST_ADHERENCE = 0.35;
    static final double MOST_ADHERENCE = 0.95;
    static final double KEEPS_A_DIARY = 0.3;
    static final int DAYS_REMEMBERED_WITHOUT_A_DIARY = 3;
    static final double MISSED_DAY_TOLD = 0.6;
    static final double PRACTICE_COMMENTED = 0.15;
    static final double PRACTICE_REVISED = 0.06; // at each visit
    static final double PRACTICE_REPLACED = 0.03;
    static final double PRACTICE_CONTINUED_AFTER_DISCHARGE = 0.75;

    // The plan
    static final Spread WEEKS_OF_A_PLAN = new Spread(18, 5, 10, 26);
    static final double NOT_CERTIFIED = 0.1;
    static final double VERBAL_ORDER_FIRST = 0.2;
    static final Spread DAYS_FROM_VERBAL_ORDER_TO_SIGNATURE = new Spread(7, 3, 2, 14);
    static final Spread DAYS_TO_CERTIFICATION = new Spread(6, 5, 0, 35);
    static final Spread DAYS_TO_RECERTIFICATION = new Spread(0, 6, -10, 20);
    static final double PUT_ON_HOLD = 0.012; // at each visit
    static final double CARE_PAUSED = 0.6; // of these, where nothing else goes on either
    static final Spread WEEKS_ON_HOLD = new Spread(3, 1, 2, 6);
    static final double CARE_TRANSFERRED = 0.006; // at each visit
    static final double ANOTHER_THERAPIST_JOINS = 0.004; // at each visit

    // How a course ends: as it should (goals met, or no further benefit), or early
    static final double ENDS_EARLY = 0.3;
    static final List<Weighted<DischargeReason>> EARLY_ENDS = List.of(
            new Weighted<>(DischargeReason.CLIENT_CHOICE, 9),
            new Weighted<>(DischargeReason.NON_ATTENDANCE, 7),
            new Weighted<>(DischargeReason.REFERRED_ON, 5),
            new Weighted<>(DischargeReason.TRANSFERRED, 4),
            new Weighted<>(DischargeReason.MEDICAL, 4),
            new Weighted<>(DischargeReason.OTHER, 1));
    static final double EARLIEST_END = 0.2; // of the visits needed
    static final double LATEST_EARLY_END = 0.8;
    static final double REOPENED = 0.05;
    static final Spread DAYS_TO_REOPENING = new Spread(12, 6, 3, 30);
    static final double COMES_BACK = 0.16;
    static final Spread DAYS_TO_COMING_BACK = new Spread(170, 70, 60, 400);

    // Mistakes, each at every chance to make it
    static final double WRONG_DATE = 0.012;
    static final double WRONG_SIDE = 0.03;
    static final double WRONG_MINUTES = 0.012;
    static final double WRONG_RECORD = 0.008;
    static final double CANCELLATION_NOT_PASSED_ON = 0.12;
    static final Spread DAYS_TO_NOTICE = new Spread(2, 2, 0, 9);

    // Paper
    static final double ASKS_FOR_AMENDMENT = 0.005; // of each signed note
    static final Spread DAYS_TO_OBJECTION = new Spread(20, 15, 1, 90);
    static final double ANSWER_EXTENDED = 0.3;
    static final double REQUEST_ACCEPTED = 0.5;
    static final List<Weighted<DenialBasis>> DENIAL = List.of(
            new Weighted<>(DenialBasis.ACCURATE_AND_COMPLETE, 7), new Weighted<>(DenialBasis.NOT_CREATED_BY_US, 2));
    static final double DISAGREES = 0.6;
    static final double REBUTTED = 0.7;
    static final double LEGAL_HOLD = 0.0015; // at each visit
    static final Spread DAYS_OF_LEGAL_HOLD = new Spread(90, 40, 30, 240);
}
