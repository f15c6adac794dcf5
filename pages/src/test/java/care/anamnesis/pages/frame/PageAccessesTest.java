package care.anamnesis.pages.frame;

import care.anamnesis.command.CommandSide;
import care.anamnesis.pages.Pages;
import care.anamnesis.query.access.EndpointAccesses;
import org.springframework.context.annotation.Import;

/** R1, R19–R21, for everything that is answered with a page. */
@Import({Pages.class, CommandSide.class})
class PageAccessesTest extends EndpointAccesses {
    @Override
    protected String module() {
        return "care.anamnesis.pages";
    }
}
