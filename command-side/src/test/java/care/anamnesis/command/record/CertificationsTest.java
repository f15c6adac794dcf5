package care.anamnesis.command.record;

import static care.anamnesis.command.record.Journey.APRIL;
import static care.anamnesis.command.record.Journey.CLIENT;
import static care.anamnesis.command.record.Journey.EPISODE;
import static care.anamnesis.command.record.Journey.EVALUATION;
import static care.anamnesis.command.record.Journey.PLAN;
import static care.anamnesis.command.record.Journey.PLAN_END;
import static care.anamnesis.command.record.Journey.UNKNOWN;
import static care.anamnesis.command.record.Journey.discharged;
import static care.anamnesis.command.record.Journey.opened;
import static care.anamnesis.command.record.Journey.planned;
import static care.anamnesis.command.record.Journey.registered;

import care.anamnesis.command.CorrectionCommands.AmendEntry;
import care.anamnesis.command.PlanCommands.CertifyPlan;
import care.anamnesis.events.CertificationMethod;
import care.anamnesis.events.PlanEvent.PlanCertified;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Who agrees to a treatment plan, and for which interval. */
class CertificationsTest {
    private final FixtureConfiguration<ClientRecord> record = new AggregateTestFixture<>(ClientRecord.class);

    private static final LocalDate FIRST_DAY_AFTER = EVALUATION.plusDays(90);

    @Test
    void certifies_a_plan() {
        record.given(registered(), opened(), planned())
                .when(certify(PLAN, CertificationMethod.SIGNATURE, EVALUATION, EVALUATION))
                .expectEvents(certified(CertificationMethod.SIGNATURE, EVALUATION, EVALUATION));
    }

    @Test
    void r31_records_a_first_certification_that_comes_after_its_30_days() {
        record.given(registered(), opened(), planned())
                .when(certify(PLAN, CertificationMethod.SIGNATURE, EVALUATION, PLAN_END))
                .expectEvents(certified(CertificationMethod.SIGNATURE, EVALUATION, PLAN_END));
    }

    @Test
    void r31_a_signature_follows_a_verbal_order_for_the_same_interval() {
        record.given(
                        registered(),
                        opened(),
                        planned(),
                        certified(CertificationMethod.VERBAL_ORDER, EVALUATION, EVALUATION))
                .when(certify(PLAN, CertificationMethod.SIGNATURE, EVALUATION, EVALUATION.plusDays(14)))
                .expectEvents(signedUnderOrder(EVALUATION.plusDays(14)));
    }

    @Test
    void the_same_signature_under_an_order_again_changes_nothing() {
        record.given(
                        registered(),
                        opened(),
                        planned(),
                        certified(CertificationMethod.VERBAL_ORDER, EVALUATION, EVALUATION),
                        signedUnderOrder(EVALUATION.plusDays(14)))
                .when(certify(PLAN, CertificationMethod.SIGNATURE, EVALUATION, EVALUATION.plusDays(14)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void the_order_that_a_signature_follows_cannot_be_amended() {
        var changes = JsonMapper.builder().build().createObjectNode().put("followsEntry", 3);

        record.given(
                        registered(),
                        opened(),
                        planned(),
                        certified(CertificationMethod.VERBAL_ORDER, EVALUATION, EVALUATION),
                        signedUnderOrder(EVALUATION.plusDays(14)))
                .when(new AmendEntry(CLIENT, 5, changes, "Another one", PLAN_END))
                .expectException(UnfitChanges.class)
                .expectNoEvents();
    }

    @Test
    void r31_refuses_a_signature_dated_before_the_verbal_order_that_it_follows() {
        record.given(registered(), opened(), planned(), certified(CertificationMethod.VERBAL_ORDER, EVALUATION, APRIL))
                .when(certify(PLAN, CertificationMethod.SIGNATURE, EVALUATION, EVALUATION))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("A signature cannot be dated before the verbal order that it follows.")
                .expectNoEvents();
    }

    @Test
    void r31_refuses_a_signature_of_another_physician_under_a_verbal_order() {
        record.given(
                        registered(),
                        opened(),
                        planned(),
                        certified(CertificationMethod.VERBAL_ORDER, EVALUATION, EVALUATION))
                .when(new CertifyPlan(
                        CLIENT,
                        PLAN,
                        CertificationMethod.SIGNATURE,
                        "Dr Mei Tan",
                        "MD",
                        EVALUATION,
                        EVALUATION.plusDays(89),
                        APRIL))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("Only the physician who gave a verbal order can sign it.")
                .expectNoEvents();
    }

    @Test
    void r31_refuses_a_second_verbal_order_for_the_same_interval() {
        record.given(
                        registered(),
                        opened(),
                        planned(),
                        certified(CertificationMethod.VERBAL_ORDER, EVALUATION, EVALUATION))
                .when(certify(PLAN, CertificationMethod.VERBAL_ORDER, EVALUATION, APRIL))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("There is a verbal order for this interval already: it needs a signature now.")
                .expectNoEvents();
    }

    @Test
    void refuses_to_certify_again_what_has_been_signed() {
        record.given(
                        registered(),
                        opened(),
                        planned(),
                        certified(CertificationMethod.SIGNATURE, EVALUATION, EVALUATION))
                .when(certify(PLAN, CertificationMethod.SIGNATURE, EVALUATION, APRIL))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("The treatment plan is already certified by a signature for this interval.")
                .expectNoEvents();
    }

    @Test
    void refuses_a_verbal_order_for_what_has_been_signed() {
        record.given(
                        registered(),
                        opened(),
                        planned(),
                        certified(CertificationMethod.SIGNATURE, EVALUATION, EVALUATION))
                .when(certify(PLAN, CertificationMethod.VERBAL_ORDER, EVALUATION, APRIL))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("The treatment plan is already certified by a signature for this interval.")
                .expectNoEvents();
    }

    @Test
    void the_same_certification_again_changes_nothing() {
        record.given(
                        registered(),
                        opened(),
                        planned(),
                        certified(CertificationMethod.SIGNATURE, EVALUATION, EVALUATION))
                .when(certify(PLAN, CertificationMethod.SIGNATURE, EVALUATION, EVALUATION))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void r32_recertifies_a_plan_for_the_interval_that_follows() {
        record.given(
                        registered(),
                        opened(),
                        planned(),
                        certified(CertificationMethod.SIGNATURE, EVALUATION, EVALUATION))
                .when(certify(PLAN, CertificationMethod.SIGNATURE, FIRST_DAY_AFTER, APRIL))
                .expectEvents(certified(CertificationMethod.SIGNATURE, FIRST_DAY_AFTER, APRIL));
    }

    @Test
    void refuses_to_certify_an_unknown_plan() {
        record.given(registered(), opened(), planned())
                .when(certify(UNKNOWN, CertificationMethod.SIGNATURE, EVALUATION, EVALUATION))
                .expectException(UnknownEntry.class)
                .expectNoEvents();
    }

    @Test
    void refuses_an_interval_that_begins_before_the_plan() {
        record.given(registered(), opened(), planned())
                .when(certify(PLAN, CertificationMethod.SIGNATURE, EVALUATION.minusDays(1), EVALUATION))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("A certified interval must begin inside the period of the treatment plan.")
                .expectNoEvents();
    }

    @Test
    void takes_an_interval_that_begins_on_the_last_day_of_the_plan() {
        record.given(registered(), opened(), planned())
                .when(certifyUntil(PLAN_END, PLAN_END))
                .expectEvents(new PlanCertified(
                        CLIENT,
                        EPISODE,
                        PLAN,
                        CertificationMethod.SIGNATURE,
                        "Dr Ada Lind",
                        "MD",
                        PLAN_END,
                        PLAN_END,
                        PLAN_END,
                        null));
    }

    @Test
    void refuses_an_interval_that_goes_on_beyond_the_plan() {
        record.given(registered(), opened(), planned())
                .when(certifyUntil(PLAN_END, PLAN_END.plusDays(1)))
                .expectException(RuleViolation.class)
                .expectExceptionMessage(
                        "A certified interval, a visit frequency and a hold must lie inside the period of the"
                                + " treatment plan.")
                .expectNoEvents();
    }

    @Test
    void refuses_an_interval_that_begins_after_the_plan() {
        record.given(registered(), opened(), planned())
                .when(certify(PLAN, CertificationMethod.SIGNATURE, PLAN_END.plusDays(1), PLAN_END))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("A certified interval must begin inside the period of the treatment plan.")
                .expectNoEvents();
    }

    @Test
    void refuses_a_certification_dated_before_the_plan_was_established() {
        record.given(registered(), opened(), planned())
                .when(certify(PLAN, CertificationMethod.SIGNATURE, EVALUATION, EVALUATION.minusDays(1)))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("A treatment plan cannot be certified before it was established.")
                .expectNoEvents();
    }

    @Test
    void takes_a_certification_that_arrives_after_the_discharge() {
        record.given(registered(), opened(), planned(), discharged(APRIL))
                .when(certify(PLAN, CertificationMethod.SIGNATURE, EVALUATION, PLAN_END))
                .expectEvents(certified(CertificationMethod.SIGNATURE, EVALUATION, PLAN_END));
    }

    private static CertifyPlan certifyUntil(LocalDate from, LocalDate until) {
        return new CertifyPlan(CLIENT, PLAN, CertificationMethod.SIGNATURE, "Dr Ada Lind", "MD", from, until, PLAN_END);
    }

    private static CertifyPlan certify(UUID planId, CertificationMethod method, LocalDate validFrom, LocalDate day) {
        return new CertifyPlan(CLIENT, planId, method, "Dr Ada Lind", "MD", validFrom, validFrom.plusDays(89), day);
    }

    /** The order is the fourth entry of the record. */
    private static PlanCertified signedUnderOrder(LocalDate day) {
        return new PlanCertified(
                CLIENT,
                EPISODE,
                PLAN,
                CertificationMethod.SIGNATURE,
                "Dr Ada Lind",
                "MD",
                EVALUATION,
                EVALUATION.plusDays(89),
                day,
                4L);
    }

    private static PlanCertified certified(CertificationMethod method, LocalDate validFrom, LocalDate day) {
        return new PlanCertified(
                CLIENT, EPISODE, PLAN, method, "Dr Ada Lind", "MD", validFrom, validFrom.plusDays(89), day, null);
    }
}
