package care.anamnesis.events;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How entries of a record may contradict each other. If a person confirms one, its key is kept in the metadata of the
 * entry, so keys never change.
 */
public enum Contradiction {
    BEFORE_BIRTH,
    BEFORE_REGISTRATION,
    BEFORE_EPISODE_OPENED,
    AFTER_DISCHARGE,
    DISCHARGED_BEFORE_REOPENED,
    REOPENED_BEFORE_DISCHARGED,
    CARE_PAUSED_BEFORE_RESUMED,
    CARE_RESUMED_BEFORE_PAUSED,
    VISIT_WHILE_PAUSED,
    FINDING_BEFORE_OBSERVED,
    FINDING_RESOLVED_BEFORE_LAST_ASSESSED,
    SEVERITY_RISES_THOUGH_IMPROVED,
    SEVERITY_FALLS_THOUGH_WORSE,
    SEVERITY_CHANGES_THOUGH_UNCHANGED,
    GOAL_ASSESSED_BEFORE_SET,
    GOAL_ASSESSED_AFTER_CLOSED,
    ATTAINMENT_WITHOUT_SCALE,
    GOALS_MET_WITH_UNMET_GOALS,
    REPORT_ON_GOAL_IN_ERROR,
    PRACTICE_BEFORE_ASSIGNED,
    PRACTICE_DISCONTINUED_BEFORE_REVISED,
    PRACTICE_LOGGED_AFTER_DISCONTINUED,
    PRACTICE_LOGGED_TWICE_A_DAY,
    PLAN_CHANGED_BEFORE_ESTABLISHED,
    OUTSIDE_PLAN_PERIOD,
    PLAN_RESUMED_BEFORE_HELD,
    NOTE_SIGNED_BEFORE_VISIT,
    NOTE_CONTINUED_BEFORE_SIGNED,
    CONSENT_WITHDRAWN_BEFORE_GIVEN,
    TRANSFER_WITHOUT_REASON,
    REQUEST_STEP_BEFORE_THE_LAST,
    HOLD_RELEASED_BEFORE_PLACED;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Contradiction> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
