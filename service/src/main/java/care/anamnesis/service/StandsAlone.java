package care.anamnesis.service;

import org.springframework.context.ApplicationContext;
import org.springframework.core.io.support.SpringFactoriesLoader;

/**
 * A program that needs nothing else, because it brings a database, a secret and demo people along, says so in {@code
 * spring.factories}.
 */
public interface StandsAlone {
    static boolean isTrueOf(ApplicationContext program) {
        return !SpringFactoriesLoader.forDefaultResourceLocation(program.getClassLoader())
                .load(StandsAlone.class)
                .isEmpty();
    }
}
