package care.anamnesis.pages.caseload;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.Shown;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.practice.caseload.Alike;
import care.anamnesis.query.practice.caseload.Caseload;
import care.anamnesis.query.practice.caseload.ClientSummary;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who in the list of clients may be the person that somebody is about to register. */
@Page
class AlikePage {
    private static final int MOST = 5;

    private final ReadingPolicy policy;
    private final Caseload caseload;
    private final Shown shown;

    /** @param same whether one of them has the same name and date of birth */
    @ShownBy("caseload/alike")
    private record AlikeModel(List<ClientSummary> found, boolean same) implements PageModel {}

    AlikePage(ReadingPolicy policy, Caseload caseload, Shown shown) {
        this.policy = policy;
        this.caseload = caseload;
        this.shown = shown;
    }

    @Accesses(AccessAction.SEARCH)
    @PostMapping("/clients/alike")
    ModelAndView alike(
            @SignedIn Actor actor, @RequestParam @Size(max = 200) String name, @RequestParam LocalDate dateOfBirth) {
        var person = new Alike(name, dateOfBirth);
        var found = caseload.all(policy.records(actor), caseload.asked(person, null, null)).stream()
                .filter(client -> person.mayBe(client.name(), client.dateOfBirth()))
                .limit(MOST)
                .toList();
        shown.clients(found.stream().map(ClientSummary::clientId).toList());
        var same = found.stream().anyMatch(client -> person.isCalledAndBornAs(client.name(), client.dateOfBirth()));
        return new AlikeModel(found, same).asPage();
    }
}
