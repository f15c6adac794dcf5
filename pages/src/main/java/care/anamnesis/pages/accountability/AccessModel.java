package care.anamnesis.pages.accountability;

import care.anamnesis.pages.frame.AsOf;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.query.accountability.audit.ClientAccesses.Looker;
import care.anamnesis.query.http.Address;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The accesses to one client, by day.
 *
 * @param lasting the address that shows the same again another day
 * @param file the same, as programs ask for it
 * @param next the cursor of the page that follows, null on the last one
 * @param first whether this is the first page
 * @param people everybody who ever looked, to choose from
 * @param name of the client, null where none is known
 * @param backwards whether the days that are asked for end before they begin
 */
@ShownBy("audit/access")
record AccessModel(
        AccessSearch search,
        Address address,
        String lasting,
        Address file,
        List<AccessDay> days,
        @Nullable String next,
        boolean first,
        Summary summary,
        List<Looker> people,
        UUID clientId,
        @Nullable String name,
        List<AuditPeriod.Preset> presets,
        List<AccessSearch.Way> ways,
        boolean backwards,
        AsOf asOf)
        implements PageModel {

    /** @param refused how often anybody was refused */
    record Summary(
            long people,
            List<String> roles,
            long looks,
            long refused,
            @Nullable Looker last) {
        static Summary of(List<Looker> lookers) {
            return new Summary(
                    lookers.stream()
                            .map(Looker::person)
                            .filter(Objects::nonNull)
                            .distinct()
                            .count(),
                    lookers.stream()
                            .map(Looker::role)
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList(),
                    lookers.stream().mapToLong(Looker::looks).sum(),
                    lookers.stream().mapToLong(Looker::refusals).sum(),
                    lookers.stream()
                            .filter(looker -> looker.looks() > 0)
                            .findFirst()
                            .orElse(null));
        }
    }
}
