package care.anamnesis.query.practice.numbers;

import static care.anamnesis.query.practice.numbers.Figure.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import care.anamnesis.events.Attendance;
import care.anamnesis.events.CareResponsibility;
import care.anamnesis.events.ClientEvent.ClientRegistered;
import care.anamnesis.events.ClientEvent.TherapistAssigned;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CorrectionEvent;
import care.anamnesis.events.DischargeReason;
import care.anamnesis.events.EpisodeEvent.CarePaused;
import care.anamnesis.events.EpisodeEvent.CareResumed;
import care.anamnesis.events.EpisodeEvent.ClientDischarged;
import care.anamnesis.events.EpisodeEvent.EpisodeOpened;
import care.anamnesis.events.HomePracticeEvent.HomePracticeAssigned;
import care.anamnesis.events.HomePracticeEvent.HomePracticeLogged;
import care.anamnesis.events.HomePracticeKind;
import care.anamnesis.events.OutcomeEvent.OutcomeMeasured;
import care.anamnesis.events.PauseReason;
import care.anamnesis.events.PlanEvent.TreatmentPlanEstablished;
import care.anamnesis.events.VisitEvent.VisitRecorded;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.RandomJourney;
import care.anamnesis.query.careplan.Adherence;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.Due;
import care.anamnesis.query.practice.caseload.Stage;
import care.anamnesis.query.practice.numbers.ClientFigures.WeekAtHome;
import care.anamnesis.query.practice.numbers.PracticeNumbers.OfTherapist;
import care.anamnesis.query.record.RecordedEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PracticeTest {
    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2025, 8, 6);

    private static final LocalDate MONDAY = LocalDate.of(2025, 8, 4);
    private static final NumbersQuestion ALL = new NumbersQuestion(12, null);
    private static final LocalDate FROM = MONDAY.minusWeeks(12);

    @Property(seed = "20250113", tries = 30)
    void the_numbers_are_those_that_somebody_counts_in_the_events(@ForAll long seed) {
        var records = LongStream.range(0, 12)
                .mapToObj(i -> FoundingStory.recorded(RandomJourney.events(new UUID(9, i), seed + i, 80)))
                .toList();
        var naive = new NaiveCount(records, TODAY);
        var numbers = practice(records).numbers(ALL);

        assertThat(numbers.open().episodes()).isEqualTo(naive.open());
        for (var week : numbers.visits().weeks()) {
            var until = week.until().isAfter(TODAY) ? TODAY : week.until();
            assertThat(week.tally().held()).isEqualTo(naive.visits(Attendance.ATTENDED, week.from(), until));
            assertThat(week.tally().cancelled()).isEqualTo(naive.visits(Attendance.CANCELLED, week.from(), until));
            assertThat(week.tally().noShow()).isEqualTo(naive.visits(Attendance.NO_SHOW, week.from(), until));
        }
        for (var what : Due.What.values()) {
            assertThat(numbers.overdue().kinds().stream()
                            .filter(kind -> kind.due() == what)
                            .mapToInt(PracticeNumbers.OfKind::documents)
                            .sum())
                    .isEqualTo(naive.overdue(what));
        }
        assertThat(numbers.discharges().length()).isEqualTo(Spread.of(naive.lengths(FROM)));
        assertThat(numbers.pain().change()).isEqualTo(Spread.of(naive.painChanges(FROM)));
    }

    @Property(seed = "20250113")
    void going_on_after_every_event_gives_the_same_as_folding_in_one_go(@ForAll long seed) {
        var journey = FoundingStory.recorded(RandomJourney.events(FoundingStory.CLIENT, seed, 100));

        ClientInNumbers numbers = null;
        for (var recorded : journey) {
            numbers = recorded.event() instanceof CorrectionEvent
                    ? ClientInNumbers.of(journey.subList(0, (int) recorded.version()))
                    : ClientInNumbers.evolve(numbers, recorded);
        }

        assertThat(numbers).isEqualTo(ClientInNumbers.of(journey));
    }

    @ParameterizedTest
    @EnumSource(Figure.class)
    void the_list_behind_a_number_is_as_long_as_the_number(Figure figure) {
        var practice = practice(tenDischarged());
        var numbers = practice.numbers(ALL);
        var tally = numbers.visits().whole();

        var number = switch (figure) {
            case OPEN -> numbers.open().episodes();
            case PLANNED -> tally.planned();
            case HELD -> tally.held();
            case CANCELLED -> tally.cancelled();
            case NO_SHOW -> tally.noShow();
            case OVERDUE -> numbers.overdue().documents();
            case DISCHARGED -> numbers.discharges().episodes();
            case PAIN -> numbers.pain().change().cases();
            case PRACTICE -> numbers.atHome().clients();
        };
        assertThat(practice.list(ListQuestion.of(figure, ALL))).hasSize(number);
    }

    @Test
    void visits_are_planned_by_the_plan_and_held_as_recorded_over_whole_weeks() {
        var course = new Clinic("Ada").plan(MONDAY.minusWeeks(4)).visit(MONDAY.minusWeeks(4));
        course.visit(MONDAY.minusWeeks(3)).visit(MONDAY.minusWeeks(1)).visit(TODAY);

        var visits = practice(List.of(course.record())).numbers(ALL).visits();

        assertThat(visits.whole()).isEqualTo(new PracticeNumbers.Tally(4, 3, 0, 0, null));
        assertThat(visits.weeks()).hasSize(13);
        assertThat(visits.weeks().getLast())
                .isEqualTo(new PracticeNumbers.Week(
                        MONDAY, MONDAY.plusDays(6), false, new PracticeNumbers.Tally(1, 1, 0, 0, null)));
    }

    @Test
    void a_share_is_told_of_five_planned_visits_or_more_and_compared_with_the_weeks_before() {
        var course = new Clinic("Ada").plan(MONDAY.minusWeeks(10));
        IntStream.of(10, 9, 8, 7, 6, 4, 3, 2).forEach(week -> course.visit(MONDAY.minusWeeks(week)));

        var four = practice(List.of(course.record())).numbers(new NumbersQuestion(4, null));
        var twelve = practice(List.of(course.record())).numbers(ALL);

        assertThat(four.visits().whole().heldPercent()).isNull();
        assertThat(twelve.visits().whole().heldPercent()).isEqualTo(80);
        assertThat(twelve.visits().before().planned()).isZero();
        assertThat(four.visits().before()).isEqualTo(new PracticeNumbers.Tally(4, 3, 0, 0, null));
    }

    @Test
    void while_care_is_paused_no_visit_is_planned_no_practice_is_asked_for_and_the_client_is_on_hold() {
        var course = new Clinic("Ada").plan(MONDAY.minusWeeks(8)).practiceDaily(MONDAY.minusWeeks(8), TODAY);
        var care = practice(List.of(course.record())).numbers(ALL);
        var paused =
                practice(List.of(course.paused(MONDAY.minusWeeks(3)).record())).numbers(ALL);
        var resumed =
                practice(List.of(course.resumed(MONDAY.minusWeeks(1)).record())).numbers(ALL);

        assertThat(care.visits().whole().planned()).isEqualTo(8);
        assertThat(paused.visits().whole().planned()).isEqualTo(8 - 3);
        assertThat(resumed.visits().whole().planned()).isEqualTo(8 - 2);
        assertThat(paused.atHome().weeks().getLast().clients()).isZero();
        assertThat(resumed.atHome().weeks().getLast().clients()).isOne();
        assertThat(paused.open().stages()).contains(new PracticeNumbers.OfStage(Stage.ON_HOLD, 1));
        assertThat(resumed.open().stages()).contains(new PracticeNumbers.OfStage(Stage.TREATMENT, 1));
    }

    @Test
    void pain_and_length_of_care_are_told_over_all_cases() {
        var numbers = practice(tenDischarged()).numbers(ALL);

        assertThat(numbers.pain().change()).isEqualTo(new Spread(10, -3.5, -4.75, -1.25));
        assertThat(numbers.pain().betterEnough()).isEqualTo(7);
        assertThat(numbers.pain().littleChanged()).isEqualTo(2);
        assertThat(numbers.pain().worseEnough()).isEqualTo(1);
        assertThat(numbers.discharges().episodes()).isEqualTo(10);
        assertThat(numbers.discharges().length().median()).isEqualTo(31.5);
    }

    @Test
    void numbers_of_fewer_than_five_cases_are_not_reported() {
        var numbers = practice(tenDischarged().subList(0, 4)).numbers(ALL);

        assertThat(numbers.pain().change()).isEqualTo(new Spread(4, null, null, null));
        assertThat(numbers.pain().betterEnough()).isNull();
        assertThat(numbers.pain().littleChanged()).isNull();
        assertThat(numbers.pain().worseEnough()).isNull();
        assertThat(numbers.discharges().length().median()).isNull();
        assertThat(numbers.atHome().percent()).isNull();
    }

    @Test
    void practice_at_home_is_what_was_done_of_what_was_asked_until_yesterday() {
        var records = IntStream.range(0, 5)
                .mapToObj(i -> new Clinic("Client " + i)
                        .practiceDaily(MONDAY.minusWeeks(1), TODAY)
                        .record())
                .toList();

        var atHome = practice(records).numbers(ALL).atHome();

        // Nine days have passed; everybody practised on the first six, not on the seventh, and reported no more.
        assertThat(atHome.clients()).isEqualTo(5);
        assertThat(atHome.reporting()).isEqualTo(5);
        assertThat(atHome.reportedDays()).isEqualTo(78);
        assertThat(atHome.percent()).isEqualTo(86);
        assertThat(atHome.weeks().get(11).percent()).isEqualTo(86);
        assertThat(atHome.weeks().get(12)).isEqualTo(new PracticeNumbers.WeekAtHome(MONDAY, false, 5, 0, null));
    }

    @Property(seed = "20261130")
    void four_weeks_of_the_numbers_are_the_four_weeks_of_the_care_plan(@ForAll long seed) {
        var journey = FoundingStory.recorded(RandomJourney.events(FoundingStory.CLIENT, seed, 100));
        var monday = Period.monday(FoundingStory.EVALUATION.plusDays(Math.floorMod(seed, 250)));

        var weeks = ClientCount.of(ClientInNumbers.of(journey), monday).weeksAtHome().stream()
                .filter(it -> !it.week().isBefore(monday.minusWeeks(4)))
                .map(WeekAtHome::adherence)
                .toList();
        var plan = CarePlan.of(journey).seenOn(monday).episodes().stream()
                .flatMap(episode -> episode.homePractices().stream())
                .map(practice -> Objects.requireNonNull(practice.adherence()))
                .toList();

        assertThat(sums(weeks)).isEqualTo(sums(plan));
    }

    private static List<Integer> sums(List<Adherence> adherence) {
        return Stream.<ToIntFunction<Adherence>>of(
                        Adherence::days, Adherence::reported, Adherence::practised, Adherence::asked, Adherence::done)
                .map(number -> adherence.stream().mapToInt(number).sum())
                .toList();
    }

    @Test
    void each_visit_counts_for_the_therapist_of_its_day() {
        var course = new Clinic("Ada").assigned("thea", MONDAY.minusWeeks(6)).plan(MONDAY.minusWeeks(4));
        course.visit(MONDAY.minusWeeks(3)).visit(MONDAY.minusWeeks(2));
        course.assigned("sven", MONDAY.minusWeeks(2)).visit(MONDAY.minusWeeks(1));
        var practice = practice(List.of(course.record()));

        assertThat(practice.numbers(new NumbersQuestion(12, "thea"))
                        .visits()
                        .whole()
                        .held())
                .isEqualTo(1);
        assertThat(practice.numbers(new NumbersQuestion(12, "sven"))
                        .visits()
                        .whole()
                        .held())
                .isEqualTo(2);
        assertThat(practice.list(question(OPEN, "thea", null, null, null))).isEmpty();
        assertThat(practice.numbers(ALL).therapists()).extracting(Person::id).contains("sven");
    }

    @Test
    void a_list_is_narrowed_to_a_week_to_a_stage_and_to_a_kind() {
        var course = new Clinic("Ada").plan(MONDAY.minusWeeks(10)).visit(MONDAY.minusWeeks(9));
        var practice = practice(List.of(course.record(), new Clinic("Bo").record()));

        assertThat(practice.list(question(HELD, null, MONDAY.minusWeeks(9), null, null)))
                .hasSize(1);
        assertThat(practice.list(question(HELD, null, MONDAY.minusWeeks(8), null, null)))
                .isEmpty();
        assertThat(practice.list(question(OPEN, null, null, Stage.EVALUATION, null)))
                .extracting(Counted::client)
                .containsExactly("Bo");
        assertThat(practice.list(question(OVERDUE, null, null, null, Due.What.VISIT_SIGNATURE)))
                .extracting(Counted::days)
                .containsExactly(9 * 7 + 2 - 3);
    }

    @Test
    void an_unsigned_note_is_overdue_for_its_author_and_a_plan_for_the_primary_therapist() {
        var course = new Clinic("Ada").assigned("sven", MONDAY.minusWeeks(12)).plan(MONDAY.minusWeeks(10));
        course.visit(MONDAY.minusWeeks(9));
        var nobodys = new Clinic("Bo").plan(MONDAY.minusWeeks(10)).visit(MONDAY.minusWeeks(9));
        var practice = practice(List.of(course.record(), nobodys.record()));

        assertThat(practice.list(question(OVERDUE, FoundingStory.THERAPIST.id(), null, null, null)))
                .extracting(Counted::client, Counted::due)
                .containsExactlyInAnyOrder(
                        tuple("Ada", Due.What.VISIT_SIGNATURE), tuple("Bo", Due.What.VISIT_SIGNATURE));
        assertThat(practice.list(question(OVERDUE, "sven", null, null, null)))
                .extracting(Counted::client, Counted::due)
                .containsExactly(tuple("Ada", Due.What.CERTIFICATION));
        assertThat(practice.list(question(OVERDUE, "-", null, null, null)))
                .extracting(Counted::client, Counted::due)
                .containsExactly(tuple("Bo", Due.What.CERTIFICATION));
    }

    @Test
    void each_row_of_what_is_overdue_is_as_long_as_the_list_behind_it() {
        var course = new Clinic("Ada").assigned("sven", MONDAY.minusWeeks(12)).plan(MONDAY.minusWeeks(10));
        var nobodys = new Clinic("Bo").plan(MONDAY.minusWeeks(10)).visit(MONDAY.minusWeeks(9));
        var practice = practice(List.of(course.visit(MONDAY.minusWeeks(9)).record(), nobodys.record()));

        var rows = practice.numbers(ALL).overdue().therapists();

        assertThat(rows).extracting(OfTherapist::documents).containsExactlyInAnyOrder(2, 1, 1);
        assertThat(rows).allSatisfy(row -> {
            var who = row.therapist() == null ? Counted.NOBODY : row.therapist().id();
            assertThat(practice.list(question(OVERDUE, who, null, null, null))).hasSize(row.documents());
        });
    }

    @Test
    void what_is_kept_of_a_client_holds_no_word_that_was_written() {
        var kept = ClientInNumbers.of(FoundingStory.recorded(FoundingStory.events()))
                .toString();

        assertThat(kept)
                .doesNotContain(
                        "my back", "persistent", "exercise", "latissimus", "sartorius", "fascia", "Slept", "running")
                .doesNotContain("RESTRICTION", "softens", "habit", "improved", "Myofascial", "As shown");
    }

    @SuppressWarnings("NullAway") // what is optional is left out
    private static ListQuestion question(
            Figure figure,
            @Nullable String therapist,
            @Nullable LocalDate week,
            @Nullable Stage stage,
            Due.@Nullable What due) {
        return new ListQuestion(figure, 12, therapist, week, stage, due);
    }

    private static Practice practice(List<List<RecordedEvent>> records) {
        var clients = records.stream()
                .map(record -> ClientCount.of(ClientInNumbers.of(record), TODAY))
                .toList();
        return new Practice(clients, TODAY, 0);
    }

    /** With changes of pain from −6 to +3, discharged after 27 to 36 days. */
    private static List<List<RecordedEvent>> tenDischarged() {
        var changes = new int[] {-6, -5, -5, -4, -4, -3, -2, -1, 0, 3};
        return IntStream.range(0, changes.length)
                .mapToObj(i -> new Clinic("Client " + i)
                        .openedOn(MONDAY.minusDays(30 + i))
                        .practiceDaily(MONDAY.minusDays(20), MONDAY.minusDays(3))
                        .plan(MONDAY.minusDays(30 + i))
                        .visit(MONDAY.minusDays(20))
                        .pain(6, MONDAY.minusDays(20))
                        .pain(6 + changes[i], MONDAY.minusDays(3))
                        .discharged(MONDAY.minusDays(3))
                        .record())
                .toList();
    }

    /** A client of this test, event by event. */
    private static final class Clinic {
        private final UUID client = UUID.randomUUID();
        private final UUID episode = UUID.randomUUID();
        private final List<ClinicalEvent> events = new ArrayList<>();

        Clinic(String name) {
            events.add(new ClientRegistered(client, name, LocalDate.of(1980, 1, 1), MONDAY.minusWeeks(30)));
            events.add(new EpisodeOpened(client, episode, "Pain", "To run", MONDAY.minusWeeks(30)));
        }

        Clinic openedOn(LocalDate day) {
            events.set(1, new EpisodeOpened(client, episode, "Pain", "To run", day));
            return this;
        }

        Clinic assigned(String therapist, LocalDate day) {
            return then(
                    new TherapistAssigned(client, therapist, therapist, CareResponsibility.PRIMARY, null, null, day));
        }

        Clinic plan(LocalDate day) {
            return then(new TreatmentPlanEstablished(
                    client,
                    episode,
                    UUID.randomUUID(),
                    day,
                    day.plusWeeks(40),
                    FoundingStory.WEEKLY,
                    List.of(),
                    null,
                    null,
                    List.of(),
                    day));
        }

        Clinic visit(LocalDate day) {
            return then(new VisitRecorded(
                    client,
                    episode,
                    UUID.randomUUID(),
                    day,
                    Attendance.ATTENDED,
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
        }

        Clinic pain(int score, LocalDate day) {
            return then(new OutcomeMeasured(client, episode, "pain-nrs", BigDecimal.valueOf(score), day, null));
        }

        /** Done on the first six days. */
        Clinic practiceDaily(LocalDate from, LocalDate until) {
            var practice = UUID.randomUUID();
            then(new HomePracticeAssigned(
                    client,
                    episode,
                    practice,
                    HomePracticeKind.BREATHING,
                    "Slowly",
                    List.of(),
                    FoundingStory.DAILY,
                    from));
            from.datesUntil(from.plusDays(6))
                    .forEach(day ->
                            then(new HomePracticeLogged(client, episode, practice, day, true, null, null, null)));
            return from.plusDays(6).isBefore(until)
                    ? then(new HomePracticeLogged(
                            client, episode, practice, from.plusDays(6), false, null, null, "Tired"))
                    : this;
        }

        Clinic discharged(LocalDate day) {
            return then(new ClientDischarged(
                    client, episode, day, DischargeReason.GOALS_MET, null, "Done", null, List.of(), List.of()));
        }

        Clinic paused(LocalDate day) {
            return then(new CarePaused(client, episode, PauseReason.HOLIDAY, null, null, day));
        }

        Clinic resumed(LocalDate day) {
            return then(new CareResumed(client, episode, null, day));
        }

        List<RecordedEvent> record() {
            return FoundingStory.recorded(events);
        }

        private Clinic then(ClinicalEvent event) {
            events.add(event);
            return this;
        }
    }
}
