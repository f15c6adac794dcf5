package care.anamnesis.service;

import care.anamnesis.command.CommandSide;
import care.anamnesis.command.person.PeopleOfLog;
import care.anamnesis.pages.Pages;
import care.anamnesis.query.EachAnswer;
import care.anamnesis.query.QuerySide;
import java.util.ArrayList;
import java.util.Set;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/** The sides that a process runs, and of those that it does not run what sign-in and refusals need in any process. */
final class ChosenSides implements ImportSelector, EnvironmentAware {
    @SuppressWarnings("NullAway.Init")
    private Environment settings;

    @Override
    public void setEnvironment(Environment environment) {
        settings = environment;
    }

    @Override
    public String[] selectImports(AnnotationMetadata importer) {
        var parts = new ArrayList<Class<?>>();
        var sides = Side.of(settings);
        if (sides.contains(Side.COMMAND)) {
            parts.add(CommandSide.class);
        } else {
            parts.add(PeopleOfLog.class);
        }
        if (sides.contains(Side.QUERY)) {
            parts.add(QuerySide.class);
        } else {
            parts.add(EachAnswer.class);
            parts.add(PeopleFromLog.class);
        }
        if (!sides.containsAll(Set.of(Side.COMMAND, Side.QUERY))) {
            parts.add(OneSide.class);
        }
        if (sides.contains(Side.PAGES)) {
            parts.add(Pages.class);
        }
        return parts.stream().map(Class::getName).toArray(String[]::new);
    }
}
