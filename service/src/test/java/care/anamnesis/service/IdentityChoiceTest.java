package care.anamnesis.service;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class IdentityChoiceTest {
    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void without_a_choice_it_does_not_start() {
        assertThatThrownBy(this::start).isInstanceOf(CannotStart.class).hasMessageContaining("is not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Embedded", "oidc", "demo,embedded", "none"})
    void what_is_no_choice_is_named(String choice) {
        environment.setProperty(IdentityChoice.PROPERTY, choice);

        assertThatThrownBy(this::start).isInstanceOf(CannotStart.class).hasMessageContaining("\"" + choice + "\"");
    }

    @ParameterizedTest
    @CsvSource({"anamnesis.production, true", "spring.profiles.active, production"})
    void demo_people_are_kept_out_of_production(String property, String value) {
        environment.setProperty(IdentityChoice.PROPERTY, "demo");
        environment.setProperty(property, value);
        if (property.equals("spring.profiles.active")) {
            environment.setActiveProfiles(value);
        }

        assertThatThrownBy(this::start).isInstanceOf(CannotStart.class).hasMessageContaining("known password");
    }

    @Test
    void demo_people_are_where_a_program_brings_them() {
        environment.setProperty(IdentityChoice.PROPERTY, "demo");

        assertThatThrownBy(this::start)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("This program has no demo people");
    }

    @Test
    void a_choice_that_fits_is_taken() {
        environment.setProperty(IdentityChoice.PROPERTY, "embedded");

        assertThatCode(this::start).doesNotThrowAnyException();
    }

    private void start() {
        try (var context = new GenericApplicationContext()) {
            context.setEnvironment(environment);
            new IdentityChoice().initialize(context);
        }
    }
}
