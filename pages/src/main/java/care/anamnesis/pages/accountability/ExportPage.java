package care.anamnesis.pages.accountability;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.pages.frame.AsOf;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.accountability.export.ExportFormat;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.practice.caseload.ClientNames;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** In which forms a client's record can be taken along, and how to find out later whether somebody changed it. */
@Page
class ExportPage {
    private final ReadingPolicy policy;
    private final EventLog log;
    private final ClientNames names;
    private final Clock clock;

    /**
     * @param types the media type of each form
     * @param service the address of the service
     */
    @ShownBy("export/export")
    private record ExportModel(
            UUID clientId, String name, long entries, Map<String, String> types, String service, AsOf asOf)
            implements PageModel {}

    ExportPage(ReadingPolicy policy, EventLog log, ClientNames names, Clock clock) {
        this.policy = policy;
        this.log = log;
        this.names = names;
        this.clock = clock;
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/export")
    ModelAndView export(@SignedIn Actor actor, @PathVariable UUID clientId) {
        var scope = policy.records(actor);
        var last = log.last(clientId.toString()).orElseThrow(Refusals::unknownClient);
        return new ExportModel(
                        clientId,
                        names.of(scope, List.of(clientId))
                                .getOrDefault(clientId, clientId.toString().substring(0, 8)),
                        last.version(),
                        types(),
                        ServletUriComponentsBuilder.fromCurrentContextPath()
                                .build()
                                .toUriString(),
                        new AsOf(log.head(), clock.instant()))
                .asPage();
    }

    private static Map<String, String> types() {
        return Arrays.stream(ExportFormat.values())
                .collect(Collectors.toMap(
                        ExportFormat::name, format -> format.mediaType().toString()));
    }
}
