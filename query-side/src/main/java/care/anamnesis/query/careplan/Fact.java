package care.anamnesis.query.careplan;

import care.anamnesis.query.record.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Something that the record says, with the entry that says it. Readers switch over the kinds without a default. */
public sealed interface Fact extends Listed
        permits AmendmentRequest,
                Certification,
                ClientDetails,
                ClientReport,
                Consent,
                Correction,
                Discharge,
                Episode,
                Finding,
                Goal,
                HomePractice,
                LegalHold,
                ProgressReport,
                Therapist,
                TreatmentPlan,
                Visit,
                Part {
    Entry entry();

    /** An entry puts at most one fact into a list. */
    @Override
    default String key() {
        return "@" + entry().version();
    }

    /** A late entry takes the place of the day on which it happened. */
    static <F extends Fact> List<F> with(List<F> facts, F added) {
        int place = facts.size();
        while (place > 0 && isBefore(added, facts.get(place - 1))) {
            place--;
        }
        var with = new ArrayList<F>(facts.size() + 1);
        with.addAll(facts);
        with.add(place, added);
        return Collections.unmodifiableList(with);
    }

    private static boolean isBefore(Fact one, Fact other) {
        return Entry.CLINICAL_ORDER.compare(one.entry(), other.entry()) < 0;
    }

    /** @throws IllegalStateException if the fact is not there: the record would be changed past recognition */
    static <F extends Fact> List<F> changing(
            List<F> facts, Function<F, Object> identity, Object id, UnaryOperator<F> change) {
        if (facts.stream().map(identity).noneMatch(id::equals)) {
            throw new IllegalStateException("The record knows nothing with the id " + id);
        }
        return facts.stream()
                .map(fact -> identity.apply(fact).equals(id) ? change.apply(fact) : fact)
                .toList();
    }
}
