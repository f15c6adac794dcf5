package care.anamnesis.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CarePlanInBriefTest {
    @Test
    void a_care_plan_fits_a_few_readable_lines() {
        var plan = JsonMapper.shared().readTree("""
            {
              "name": "Daniel Whitmore", "dateOfBirth": "1979-04-02",
              "episodes": [{
                "presentingComplaint": "Pain.", "statedGoal": "To exercise.",
                "discharges": [{"dischargedOn": "2025-07-28", "reason": "GOALS_MET", "clientReport": "No pain."}],
                "treatmentPlans": [{
                  "startsOn": "2025-01-13", "endsOn": "2025-07-28",
                  "frequencies": [{"from": "2025-01-13", "frequency": {"visits": 1, "every": 1, "unit": "WEEK"}}]}],
                "findings": [{
                  "structureName": "sartorius", "side": "BILATERAL", "quality": "RESTRICTION", "status": "RESOLVED",
                  "severityAtFirst": "MODERATE", "resolution": {"entry": {"occurredOn": "2025-05-19"}}}],
                "homePractices": [{"kind": "SELF_MYOFASCIAL_RELEASE", "logs": [{"done": true}, {"done": false}]}],
                "visits": [{"attendance": "ATTENDED"}, {"attendance": "NO_SHOW"}],
                "outcomes": [{"instrument": "pain-nrs", "baseline": 7, "latest": 0}]
              }]
            }
            """);

        assertThat(CarePlanInBrief.of(plan)).isEqualTo("""
            Daniel Whitmore, born 1979-04-02
              Complaint   Pain.
              Goal        “To exercise.”
              Plan        2025-01-13 to 2025-07-28
                          1 visit every 1 week from 2025-01-13
              Finding     restriction of sartorius, bilateral: moderate, resolved on 2025-05-19
              At home     self myofascial release, done on 1 of 2 days logged
              Visits      2, of which 1 took place
              Outcome     pain-nrs from 7 to 0
              Discharged  2025-07-28, goals met: “No pain.”\
            """);
    }
}
