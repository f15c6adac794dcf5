package care.anamnesis.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Each row of the settings with which the program does not start, and the sentence that it says instead. */
class RefusedSettingsTest {
    private static final Map<String, String> COMPLETE = Map.of(
            "anamnesis.identity", "embedded",
            "anamnesis.address", "http://localhost:8080",
            "spring.datasource.url", "jdbc:postgresql://database/anamnesis",
            "anamnesis.secret", "not looked into here");

    /** @param change {@code name=value} to set, or {@code -name} to leave out */
    record Row(List<String> change, String says) {}

    private static Row row(String says, String... change) {
        return new Row(List.of(change), says);
    }

    private static String[] provider(String... change) {
        return Stream.concat(
                        Stream.of(
                                "anamnesis.identity=oidc",
                                "anamnesis.oidc.issuer=https://id.example.org/realms/practice",
                                "anamnesis.oidc.client-id=anamnesis",
                                "anamnesis.oidc.client-secret=not looked into here"),
                        Stream.of(change))
                .toArray(String[]::new);
    }

    static final List<Row> ROWS = List.of(
            row("1. Who signs in.", "-anamnesis.identity"),
            row("anamnesis.identity is \"\"", "anamnesis.identity="),
            row("anamnesis.identity is \"Embedded\"", "anamnesis.identity=Embedded"),
            row("1. The identity provider, as it calls itself", "anamnesis.identity=oidc"),
            row("2. The name of this service", "anamnesis.identity=oidc"),
            row("3. The secret that the identity provider has given", "anamnesis.identity=oidc"),
            row(
                    "client-secret-file=/nowhere/s",
                    "anamnesis.identity=oidc",
                    "anamnesis.oidc.client-secret-file=/nowhere/s"),
            row("Both anamnesis.oidc.client-secret", provider("anamnesis.oidc.client-secret-file=/dev/null")),
            row("It begins with https", provider("anamnesis.oidc.issuer=http://id.example.org")),
            row("It begins with https", provider("anamnesis.oidc.issuer=id.example.org/realms/practice")),
            row("It begins with https", provider("anamnesis.oidc.issuer=https://id.example.org?realm=1")),
            row("which is no address", provider("anamnesis.oidc.issuer=https://id example.org")),
            row("anamnesis.oidc.roles is \"theirs\"", provider("anamnesis.oidc.roles=theirs")),
            row("Roles are ours", provider("anamnesis.oidc.roles-claim=roles")),
            row(
                    "\"owner\" names no role",
                    provider("anamnesis.oidc.roles=claim", "anamnesis.oidc.role-names=owner=Boss")),
            row(
                    "\"OT\" names no role, or one",
                    provider("anamnesis.oidc.roles=claim", "anamnesis.oidc.role-names=therapist=OT,manager=OT")),
            row(
                    "anamnesis.oidc.issuer is set, and anamnesis.identity is \"embedded\"",
                    "anamnesis.oidc.issuer=https://id.example.org"),
            row(
                    "anamnesis.oidc.roles is set, and anamnesis.identity is \"demo\"",
                    "anamnesis.identity=demo",
                    "anamnesis.oidc.roles=ours"),
            row("anamnesis.identity is \"demo,embedded\"", "anamnesis.identity=demo,embedded"),
            row("This program has no demo people", "anamnesis.identity=demo"),
            row("Demo people are not for production", "anamnesis.identity=demo", "spring.profiles.active=production"),
            row("Demo people are not for production", "anamnesis.identity=demo", "anamnesis.production=true"),
            row("1. The address in the browser", "-anamnesis.address"),
            row("1. The database", "-spring.datasource.url"),
            row("1. The secret of the service", "-anamnesis.secret"),
            row("> /nowhere/secret)", "-anamnesis.secret", "anamnesis.secret-file=/nowhere/secret"),
            row("There is no such side", "anamnesis.sides="),
            row("There is no such side", "anamnesis.sides=command,reports"),
            row("need command and query", "anamnesis.sides=pages"),
            row("nothing here encrypts", "anamnesis.address=https://record.example.org"),
            row("one is missing", "anamnesis.tls.certificate=/dev/null"),
            row("one is missing", "anamnesis.tls.private-key=/dev/null"),
            row(
                    "/nowhere/cert.pem cannot be read",
                    "anamnesis.tls.certificate=/nowhere/cert.pem",
                    "anamnesis.tls.private-key=/dev/null"),
            row("anamnesis.proxies names \"nginx\"", "anamnesis.proxies=127.0.0.1,nginx"),
            row("anamnesis.proxies names \"10.0.0.0/33\"", "anamnesis.proxies=10.0.0.0/33"),
            row("anamnesis.proxies names \"\"", "anamnesis.proxies=127.0.0.1,"),
            row("anamnesis.tracing.endpoint is \"collector:4317\"", "anamnesis.tracing.endpoint=collector:4317"),
            row("There is no setting anamnesis.secretfile.path", "anamnesis.secretfile.path=x"));

    @ParameterizedTest
    @FieldSource("ROWS")
    void with_this_it_does_not_start(Row row) {
        var settings = new LinkedHashMap<String, Object>(COMPLETE);
        for (var change : row.change()) {
            var parts = change.split("=", 2);
            if (parts.length == 1) {
                settings.remove(change.substring(1));
            } else {
                settings.put(parts[0], parts[1]);
            }
        }

        var refusal = refusal(new MapPropertySource("settings", settings));

        assertThat(refusal).hasMessageContaining(row.says());
        assertThat(refusal.remedy()).isNotBlank();
    }

    @Test
    void with_everything_it_starts() {
        assertThatCode(() -> start(new MapPropertySource("settings", Map.copyOf(COMPLETE))))
                .doesNotThrowAnyException();
    }

    @Test
    void a_process_without_pages_needs_nothing_of_the_identity_provider() {
        var settings = new LinkedHashMap<String, Object>(COMPLETE);
        settings.putAll(Map.of("anamnesis.identity", "oidc", "anamnesis.sides", "command", "anamnesis.oidc.roles", ""));

        assertThatCode(() -> start(new MapPropertySource("settings", settings))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "anamnesis.proxies | 127.0.0.1",
                "anamnesis.proxies | 10.0.0.0/8, fd00::/64",
                "server.ssl.bundle | own",
                "server.ssl.key-store | file:/own.p12"
            })
    void an_address_with_https_needs_somebody_who_encrypts(String name, String value) {
        var settings = new LinkedHashMap<String, Object>(COMPLETE);
        settings.put("anamnesis.address", "https://record.example.org");
        settings.put(name, value);

        assertThatCode(() -> start(new MapPropertySource("settings", settings))).doesNotThrowAnyException();
    }

    @Test
    void a_new_installation_is_led_through_all_that_is_missing_in_order() {
        var says = String.valueOf(
                refusal(new MapPropertySource("settings", Map.of())).getMessage());

        assertThat(says.lines())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("Before Anamnesis can start"),
                        one -> assertThat(one).startsWith("  1. Who signs in"),
                        two -> assertThat(two).startsWith("  2. The address"),
                        three -> assertThat(three).startsWith("  3. The database"),
                        four -> assertThat(four).startsWith("  4. The secret"));
    }

    @ParameterizedTest
    @CsvSource({
        "anamnesis.identiy, anamnesis.identity",
        "anamnesis.adress, anamnesis.address",
        "anamnesis.side, anamnesis.sides",
        "anamnesis.people.user, anamnesis.people.username",
        "anamnesis.secret.file, anamnesis.secret-file",
        "anamnesis.session.longst, anamnesis.session.longest",
        "Anamnesis.Timezones, anamnesis.time-zone"
    })
    void an_unknown_setting_is_named_with_the_nearest_known_one_and_without_its_value(String unknown, String meant) {
        var refusal = refusal(new MapPropertySource("file [a.properties]", Map.of(unknown, "Daniel")));

        assertThat(refusal)
                .hasMessage("There is no setting " + unknown + ", which stands in file [a.properties].")
                .hasMessageNotContaining("Daniel");
        assertThat(refusal.remedy()).startsWith("Did you mean " + meant + "?");
    }

    @Test
    void an_unknown_variable_of_the_environment_is_named_as_it_would_be_written_there() {
        var refusal = refusal(
                new SystemEnvironmentPropertySource("systemEnvironment", Map.of("ANAMNESIS_IDENTIY", "embedded")));

        assertThat(refusal).hasMessageContaining("ANAMNESIS_IDENTIY").hasMessageContaining("the environment");
        assertThat(refusal.remedy()).startsWith("Did you mean ANAMNESIS_IDENTITY?");
    }

    @ParameterizedTest
    @CsvSource({"ANAMNESIS_SECRET_FILE", "ANAMNESIS_SECRETFILE", "ANAMNESIS_LIMITS_FAILURES_ALONE", "ANAMNESIS_SIDES_0"
    })
    void what_the_environment_may_call_a_setting_is_known(String name) {
        var variables = new LinkedHashMap<String, Object>(Map.of(name, "/dev/null"));
        COMPLETE.forEach((setting, value) ->
                variables.put(setting.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT), value));

        assertThatCode(() -> start(new SystemEnvironmentPropertySource("systemEnvironment", variables)))
                .doesNotThrowAnyException();
    }

    private static CannotStart refusal(MapPropertySource given) {
        return catchThrowableOfType(CannotStart.class, () -> start(given));
    }

    /** As far as a program gets before it makes anything. */
    private static void start(MapPropertySource given) {
        try (var context = new GenericApplicationContext()) {
            var environment = new StandardEnvironment();
            environment.getPropertySources().stream()
                    .toList()
                    .forEach(source -> environment.getPropertySources().remove(source.getName()));
            environment.getPropertySources().addFirst(given);
            context.setEnvironment(environment);
            for (var initializer : initializers()) {
                initializer.initialize(context);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<ApplicationContextInitializer<ConfigurableApplicationContext>> initializers() {
        return SpringFactoriesLoader.forDefaultResourceLocation().load(ApplicationContextInitializer.class).stream()
                .filter(initializer -> initializer.getClass().getPackageName().startsWith("care.anamnesis.service"))
                .sorted(AnnotationAwareOrderComparator.INSTANCE)
                .map(initializer -> (ApplicationContextInitializer<ConfigurableApplicationContext>) initializer)
                .toList();
    }
}
