package care.anamnesis.pages.frame;

import care.anamnesis.events.Actor;
import care.anamnesis.query.access.ShowsNoRecord;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;

@Page
class HomePage {

    /** Leads each role to its first page. */
    @ShowsNoRecord("leads on")
    @GetMapping("/")
    String home(@AuthenticationPrincipal(expression = "actor") Actor person) {
        return "redirect:" + Destination.of(person.role()).getFirst().path();
    }
}
