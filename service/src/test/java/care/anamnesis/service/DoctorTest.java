package care.anamnesis.service;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.service.cli.Anamnesis;
import care.anamnesis.service.doctor.Doctor;
import care.anamnesis.service.doctor.Finding;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the doctor says of the database of a running process, and of files beside it. */
class DoctorTest {
    private static final List<String> OF_THE_DATABASE = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "anamnesis.owner.username",
            "anamnesis.owner.password");

    @TempDir
    private Path directory;

    private final Map<String, String> settings = new LinkedHashMap<>();

    @BeforeEach
    void a_sound_installation() throws Exception {
        var running = Node.COMMAND.context().getEnvironment();
        OF_THE_DATABASE.forEach(name -> settings.put(name, running.getRequiredProperty(name)));
        settings.put("anamnesis.identity", "embedded");
        settings.put("anamnesis.address", "https://record.example.org");
        settings.put("anamnesis.time-zone", "Europe/Warsaw");
        settings.put("anamnesis.secret-file", secret("r--------").toString());
        Certificate.make().writeTo(directory.resolve("certificate.pem"), directory.resolve("key.pem"));
        settings.put(
                "anamnesis.tls.certificate",
                directory.resolve("certificate.pem").toString());
        settings.put("anamnesis.tls.private-key", directory.resolve("key.pem").toString());
    }

    @Test
    void nothing_is_wrong_with_a_sound_installation() {
        assertThat(examined())
                .allSatisfy(finding ->
                        assertThat(finding.isWrong()).as(finding.toString()).isFalse())
                .extracting(Finding::sentence)
                .anyMatch(it -> it.startsWith("The database is PostgreSQL "))
                .anyMatch(it -> it.startsWith("The clocks of this machine and of the database are 0."))
                .anyMatch(it -> it.startsWith("The certificate in "))
                .contains(
                        "The role of the application has no power over the database.",
                        "The role of the application can append to the log and change nothing in it.",
                        "The owner of the tables can bring them up to date.",
                        "Each passkey belongs to record.example.org, for good: with another domain nobody can sign in.",
                        "A day of the practice begins at midnight in Europe/Warsaw.");
    }

    @Test
    void a_role_that_may_too_much_or_too_little_is_named() {
        settings.put("anamnesis.people.username", settings.get("spring.datasource.username"));
        settings.put("anamnesis.people.password", settings.get("spring.datasource.password"));
        assertThat(wrong()).containsExactly("The role of sign-in can read the log.");

        settings.put("spring.datasource.username", settings.get("anamnesis.owner.username"));
        settings.put("spring.datasource.password", settings.get("anamnesis.owner.password"));
        assertThat(wrong()).contains("The role of the application could change what is written in the log.");

        settings.put("anamnesis.owner.username", settings.get("anamnesis.people.username"));
        settings.put("anamnesis.owner.password", settings.get("anamnesis.people.password"));
        assertThat(wrong()).contains("The owner of the tables cannot create a schema in this database.");
    }

    @Test
    void an_address_at_another_domain_than_the_passkeys_is_named_with_what_it_would_lose() {
        var tables = Node.COMMAND.context().getBean("signInClient", JdbcClient.class);
        tables.sql("insert into relying_party (domain) values ('record.example.org')")
                .update();
        tables.sql("insert into user_entities values ('handle', 'person', 'Hannah')")
                .update();
        tables.sql("""
                insert into user_credentials (credential_id, user_entity_user_id, public_key, backup_eligible,
                    backup_state, label)
                values ('credential', 'handle', '\\x00', false, false, 'Phone')""").update();
        try {
            assertThat(examined())
                    .extracting(Finding::sentence)
                    .contains("No passkey in the database belongs to another domain.");

            settings.put("anamnesis.address", "https://records.example.org");
            assertThat(wrong())
                    .singleElement()
                    .asString()
                    .startsWith("The passkeys in the database belong to record.example.org");
        } finally {
            tables.sql("delete from user_credentials").update();
            tables.sql("delete from user_entities").update();
            tables.sql("delete from relying_party").update();
        }
    }

    @Test
    void a_database_that_lets_nobody_in_is_named_with_the_role_and_without_its_password() {
        settings.put("anamnesis.owner.username", "nobody_there");
        settings.put("anamnesis.owner.password", "typed-and-kept");

        assertThat(wrong())
                .singleElement()
                .asString()
                .startsWith("The database does not let anamnesis.owner.username in")
                .doesNotContain("typed-and-kept");
    }

    @Test
    void a_secret_that_others_read_or_that_is_none_is_named() throws IOException {
        settings.put("anamnesis.secret-file", secret("r--r--r--").toString());
        assertThat(wrong())
                .singleElement()
                .asString()
                .contains("Other accounts")
                .contains("r--r--r--");

        settings.put(
                "anamnesis.secret-file",
                Files.writeString(directory.resolve("short"), "abc").toString());
        assertThat(wrong())
                .singleElement()
                .asString()
                .contains("cannot be used")
                .doesNotContain("abc");
    }

    @Test
    void a_certificate_that_is_none_and_a_time_zone_that_nobody_chose_are_named() throws IOException {
        Files.writeString(directory.resolve("certificate.pem"), "no certificate");
        settings.remove("anamnesis.time-zone");

        assertThat(wrong())
                .anyMatch(it -> it.contains("certificate.pem cannot be read"))
                .anyMatch(it -> it.startsWith("anamnesis.time-zone is not set"))
                .hasSize(2);
    }

    @Test
    void what_does_not_even_start_is_said_as_the_start_says_it() {
        settings.put("anamnesis.adress", "https://record.example.org");

        assertThat(wrong()).singleElement().asString().contains("There is no setting anamnesis.adress");
    }

    @Test
    void the_command_line_says_it_and_ends_with_1_if_anything_is_wrong() {
        settings.remove("anamnesis.time-zone");
        var out = new StringWriter();

        var code = Anamnesis.run(
                new PrintWriter(out),
                new PrintWriter(new StringWriter()),
                Stream.concat(Stream.of("doctor"), arguments()).toArray(String[]::new));

        assertThat(code).isOne();
        assertThat(out.toString())
                .startsWith("ok     The settings are complete")
                .contains("WRONG  anamnesis.time-zone is not set")
                .contains("       Set anamnesis.time-zone, for example");
    }

    private Path secret(String mode) throws IOException {
        var file = Files.writeString(directory.resolve("secret-" + mode), "0123456789abcdef".repeat(4) + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private Stream<String> arguments() {
        return settings.entrySet().stream().map(it -> "--" + it.getKey() + "=" + it.getValue());
    }

    private List<Finding> examined() {
        return Doctor.examine(arguments().toArray(String[]::new));
    }

    private List<String> wrong() {
        return examined().stream()
                .filter(Finding::isWrong)
                .map(Finding::sentence)
                .toList();
    }
}
