package care.anamnesis.pages;

import care.anamnesis.command.CommandSide;
import care.anamnesis.query.RunningQuerySide;
import org.springframework.context.annotation.Import;

/** The pages beside the sides that they ask, on the database that its tests run on. */
@Import({Pages.class, CommandSide.class})
public abstract class RunningPages extends RunningQuerySide {}
