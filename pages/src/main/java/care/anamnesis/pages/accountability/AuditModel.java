package care.anamnesis.pages.accountability;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Factor;
import care.anamnesis.events.PurposeOfUse;
import care.anamnesis.events.Role;
import care.anamnesis.pages.frame.AsOf;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.query.accountability.audit.AuditAnswers;
import care.anamnesis.query.accountability.audit.AuditQuestion;
import care.anamnesis.query.accountability.audit.AuditValues;
import care.anamnesis.query.http.Address;
import care.anamnesis.query.practice.caseload.ClientNames;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The page of the report: the report, and what there is to choose from. */
@ShownBy("audit/audit")
record AuditModel(Report report, Choices choices) implements PageModel {

    /**
     * @param names of the clients that the entries are about
     * @param sort the column by which the entries are sorted
     * @param pinned whether the report stays as of a position
     * @param newer how many entries of the log a report would hold in addition that is asked for now
     * @param more the address of the same report with more entries
     * @param file the same report, as programs ask for it
     * @param lasting the address that shows the same again another day
     */
    @ShownBy("audit/list :: rows")
    record Rows(
            AuditSearch search,
            AuditAnswers.Part part,
            Map<UUID, String> names,
            ZoneId zone,
            String sort,
            AuditQuestion.Order order,
            Address address,
            boolean pinned,
            long newer,
            Address more,
            Address file,
            String lasting)
            implements PageModel {}

    /**
     * @param counted up to how many entries are counted
     * @param found how many there are, one more than are counted where there are more
     */
    @ShownBy("audit/list :: report")
    record Report(Rows rows, long counted, long found, AsOf asOf) implements PageModel {}

    /**
     * @param kinds stored names of events by what they are called
     * @param represented on whose behalf somebody wrote
     * @param concerned people of the practice whom an entry concerns
     * @param backwards whether the days that are asked for end before they begin
     */
    record Choices(
            List<AuditPeriod.Preset> presets,
            List<AuditTopic> topics,
            Map<String, String> kinds,
            List<AuditValues.Person> people,
            List<Role> roles,
            List<AccessAction> accesses,
            List<String> reasons,
            List<String> actions,
            List<PurposeOfUse> purposes,
            List<AuditValues.Question> questions,
            List<String> sources,
            List<String> represented,
            List<AuditValues.Person> concerned,
            List<Factor.Kind> factors,
            List<String> columns,
            boolean backwards)
            implements PageModel {}

    /**
     * Whom the report shall be about.
     *
     * @param typed whether something was asked
     * @param address of the report, for which each client found is one more condition
     */
    @ShownBy("audit/list :: clients")
    record Clients(AuditSearch search, List<ClientNames.Named> found, boolean typed, Address address)
            implements PageModel {}
}
