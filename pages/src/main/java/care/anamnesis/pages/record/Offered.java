package care.anamnesis.pages.record;

import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.query.careplan.Signing;
import org.jspecify.annotations.Nullable;

/**
 * What the sections of a record offer to do.
 *
 * @param recording whether the episode that is shown can be written to
 * @param signing what the person has to sign, null where nothing is offered
 */
public record Offered(
        Allowed allowed, boolean recording, @Nullable Signing signing) implements PageModel {

    /** On a page that shows another time than now. */
    public static final Offered NOTHING = new Offered(Allowed.NOTHING, false, null);
}
