package care.anamnesis.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.anamnesis.service.session.PasskeyDomain;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On the tables of sign-in of a process without pages, in which nobody has registered a passkey. */
class PasskeyDomainTest {
    private static final String HERE = "record.example.org";
    private static final String ELSEWHERE = "rec0rd.example.org";

    private final JdbcClient tables = Node.COMMAND.context().getBean("signInClient", JdbcClient.class);
    private final PasskeyDomain domain = new PasskeyDomain(tables);

    @BeforeEach
    void a_first_start() {
        domain.settle(HERE, "");
    }

    @AfterEach
    void nothing_is_left() {
        for (var table : new String[] {"user_credentials", "user_entities", "recovery_code", "relying_party"}) {
            tables.sql("delete from " + table).update();
        }
    }

    @Test
    void a_start_with_the_same_domain_changes_nothing() {
        passkey("Hannah");

        domain.settle(HERE, "");

        assertThat(domain.remembered()).contains(HERE);
    }

    @Test
    void before_the_first_passkey_an_address_may_be_corrected() {
        domain.settle(ELSEWHERE, "");

        assertThat(domain.remembered()).contains(ELSEWHERE);
    }

    @Test
    void a_start_with_another_domain_says_what_it_would_lose_and_loses_nothing() {
        var hannah = passkey("Hannah");
        passkey(hannah, "Key in the drawer");
        passkey("Tomasz");
        tables.sql("insert into recovery_code values ('\\x01', gen_random_uuid())")
                .update();

        for (var abandoned : new String[] {"", "former.example.org", ELSEWHERE}) {
            var refusal = catchThrowableOfType(CannotStart.class, () -> domain.settle(ELSEWHERE, abandoned));

            assertThat(refusal)
                    .hasMessageContaining("belong to record.example.org, and anamnesis.address leads to rec0rd")
                    .hasMessageContaining("none of the 3 passkeys of 2 people")
                    .hasMessageContaining("Recovery codes are left to 1 people");
            assertThat(refusal.remedy()).contains("anamnesis.abandons-passkeys-of=record.example.org");
        }
        assertThat(domain.remembered()).contains(HERE);
    }

    @Test
    void who_names_the_domain_that_is_abandoned_moves_once_and_back_only_by_naming_the_new_one() {
        passkey("Hannah");

        domain.settle(ELSEWHERE, HERE);

        assertThat(domain.remembered()).contains(ELSEWHERE);
        assertThat(catchThrowableOfType(CannotStart.class, () -> domain.settle(HERE, HERE)))
                .isNotNull();
    }

    private String passkey(String person) {
        var handle = UUID.randomUUID().toString();
        tables.sql("insert into user_entities values (?, ?, ?)")
                .params(handle, UUID.randomUUID().toString(), person)
                .update();
        passkey(handle, "Phone");
        return handle;
    }

    private void passkey(String handle, String label) {
        tables.sql("""
                insert into user_credentials (credential_id, user_entity_user_id, public_key, backup_eligible,
                    backup_state, label)
                values (?, ?, '\\x00', false, false, ?)""").params(UUID.randomUUID().toString(), handle, label).update();
    }
}
