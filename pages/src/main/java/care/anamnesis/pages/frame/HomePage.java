package care.anamnesis.pages.frame;

import care.anamnesis.events.Actor;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.query.access.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;

@Page
class HomePage {

    /** Leads each role to its first page. */
    @ShowsNoRecord("leads on")
    @GetMapping("/")
    String home(@SignedIn Actor person) {
        return "redirect:" + Destination.of(person.role()).getFirst().path();
    }
}
