package care.anamnesis.pages;

import care.anamnesis.query.RunningQuerySide;
import org.springframework.context.annotation.Import;

/** The pages beside the side that answers, on the database that its tests run on. */
@Import(Pages.class)
public abstract class RunningPages extends RunningQuerySide {}
