package care.anamnesis.query.practice.numbers;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.Dose;
import care.anamnesis.events.GoalAssessment;
import care.anamnesis.events.NotWords;
import care.anamnesis.events.Signature;
import care.anamnesis.events.VisitFrequency;
import care.anamnesis.query.record.Components;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of which only ids, days, kinds and codes are left; its words are blank, whatever kind of event it is. */
final class Blanked {
    static final String NOTHING = "";

    private static final Set<Class<?>> KEPT = Set.of(
            UUID.class,
            LocalDate.class,
            BigDecimal.class,
            Long.class,
            VisitFrequency.class,
            Dose.class,
            Signature.class);

    private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            return type.getDeclaredConstructors()[0]; // a record of the language has its canonical one alone
        }
    };

    private Blanked() {}

    static ClinicalEvent of(ClinicalEvent event) {
        var values = Components.of((Record) event).stream()
                .map(component -> blanked(component, Components.value((Record) event, component)))
                .toArray();
        try {
            return (ClinicalEvent) CONSTRUCTORS.get(event.getClass()).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A " + event.getClass().getSimpleName() + " cannot be blanked", e);
        }
    }

    private static @Nullable Object blanked(RecordComponent component, @Nullable Object value) {
        var type = component.getType();
        if (type.isPrimitive() || type.isEnum() || KEPT.contains(type)) {
            return value;
        }
        if (component.isAnnotationPresent(NotWords.class)) {
            return value;
        }
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .filter(GoalAssessment.class::isInstance)
                    .map(it -> blanked((GoalAssessment) it))
                    .toList();
        }
        if (type == String.class) {
            return NOTHING;
        }
        throw new IllegalStateException("Nobody says whether " + type.getSimpleName() + " holds words");
    }

    private static GoalAssessment blanked(GoalAssessment assessment) {
        return new GoalAssessment(assessment.goalId(), assessment.status(), NOTHING);
    }
}
