package care.anamnesis.pages.recording;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.events.DenialBasis;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.careplan.AmendmentRequest;
import care.anamnesis.query.lookback.history.History;
import care.anamnesis.query.lookback.history.HistoryEntry;
import care.anamnesis.query.lookback.history.HistoryQuestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A client's request to have the record amended, and each step of the answer (45 CFR 164.526). */
@Page
class RequestPanels {
    private static final int ENTRIES = 40;
    private static final int MOST_DAYS_MORE = 30;

    private final Writing writing;
    private final ReadingPolicy policy;
    private final History history;

    RequestPanels(Writing writing, ReadingPolicy policy, History history) {
        this.writing = writing;
        this.policy = policy;
        this.history = history;
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/request-amendment")
    String ask(@SignedIn Actor actor, @PathVariable UUID clientId, Named named, Model model) {
        writing.open(actor, clientId, named, model);
        var meant = named.entry() == null ? List.<Long>of() : List.of(named.entry());
        offer(model, policy.records(actor), clientId, meant);
        return "recording/request-amendment";
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/extend-amendment-request")
    String extend(@SignedIn Actor actor, @PathVariable UUID clientId, Named named, Model model) {
        var request = request(actor, clientId, named, model);
        if (request == null) {
            return NotNow.because(model, "extend-amendment-request", NotNow.NOT_NAMED);
        }
        if (request.status() != AmendmentRequest.Status.OPEN) {
            return NotNow.because(model, "extend-amendment-request", "request-decided");
        }
        if (request.extension() != null) {
            return NotNow.because(model, "extend-amendment-request", "request-extended");
        }
        var today = Writing.today(model);
        var isOverdue = today.isAfter(request.dueOn());
        model.addAttribute("latest", request.dueOn().plusDays(MOST_DAYS_MORE));
        model.addAttribute("extendedOn", isOverdue ? null : today); // overdue, it may still have been made in time
        model.addAttribute("lastDay", isOverdue ? request.dueOn() : today);
        return "recording/extend-amendment-request";
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/accept-amendment-request")
    String accept(@SignedIn Actor actor, @PathVariable UUID clientId, Named named, Model model) {
        var request = request(actor, clientId, named, model);
        if (request == null) {
            return NotNow.because(model, "accept-amendment-request", NotNow.NOT_NAMED);
        }
        if (request.status() != AmendmentRequest.Status.OPEN) {
            return NotNow.because(model, "accept-amendment-request", "request-decided");
        }
        offer(model, policy.records(actor), clientId, request.entries());
        return "recording/accept-amendment-request";
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/deny-amendment-request")
    String deny(@SignedIn Actor actor, @PathVariable UUID clientId, Named named, Model model) {
        var request = request(actor, clientId, named, model);
        if (request == null) {
            return NotNow.because(model, "deny-amendment-request", NotNow.NOT_NAMED);
        }
        model.addAttribute("bases", DenialBasis.values());
        return request.status() != AmendmentRequest.Status.OPEN
                ? NotNow.because(model, "deny-amendment-request", "request-decided")
                : "recording/deny-amendment-request";
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/state-disagreement")
    String disagree(@SignedIn Actor actor, @PathVariable UUID clientId, Named named, Model model) {
        var request = request(actor, clientId, named, model);
        if (request == null) {
            return NotNow.because(model, "state-disagreement", NotNow.NOT_NAMED);
        }
        if (request.status() != AmendmentRequest.Status.DENIED) {
            return NotNow.because(model, "state-disagreement", "request-not-denied");
        }
        return request.disagreement() != null
                ? NotNow.because(model, "state-disagreement", "request-disagreed")
                : "recording/state-disagreement";
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/write-rebuttal")
    String rebut(@SignedIn Actor actor, @PathVariable UUID clientId, Named named, Model model) {
        var request = request(actor, clientId, named, model);
        if (request == null) {
            return NotNow.because(model, "write-rebuttal", NotNow.NOT_NAMED);
        }
        if (request.disagreement() == null) {
            return NotNow.because(model, "write-rebuttal", "request-not-disagreed");
        }
        return request.rebuttal() != null
                ? NotNow.because(model, "write-rebuttal", "request-rebutted")
                : "recording/write-rebuttal";
    }

    private @Nullable AmendmentRequest request(Actor actor, UUID clientId, Named named, Model model) {
        writing.open(actor, clientId, named, model);
        return (AmendmentRequest) model.getAttribute("request");
    }

    /** The newest entries to choose from, and those that are meant already, however old. */
    private void offer(Model model, ReadScope scope, UUID clientId, List<Long> meant) {
        var offered = new LinkedHashMap<Long, HistoryEntry>();
        meant.forEach(version -> offered.put(version, history.entry(scope, clientId, version)));
        history.page(scope, HistoryQuestion.newest(clientId), null, ENTRIES, false)
                .entries()
                .forEach(entry -> offered.putIfAbsent(entry.version(), entry));
        model.addAttribute("offered", List.copyOf(offered.values()));
        model.addAttribute("meant", meant);
    }
}
