package care.anamnesis.service.session;

import care.anamnesis.service.CannotStart;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The domain to which passkeys belong, as the tables of sign-in remember it. With another one none of them opens anything,
 * so that a change by mistake would lock everybody out.
 */
public final class PasskeyDomain {
    private static final Logger LOG = LoggerFactory.getLogger(PasskeyDomain.class);

    private final JdbcClient tables;

    /** @param tables of the schema {@code sign_in} */
    public PasskeyDomain(JdbcClient tables) {
        this.tables = tables;
    }

    /**
     * Remembers the domain at the first start, and a later one as long as no passkey is lost by it.
     *
     * @param given of the address in the settings
     * @param abandoned whose passkeys may be lost; empty if none may
     * @throws CannotStart if passkeys of another domain would be lost
     */
    public void settle(String given, String abandoned) {
        tables.sql("insert into relying_party (domain) values (:domain) on conflict do nothing")
                .param("domain", given)
                .update();
        var before = remembered().orElseThrow();
        if (before.equals(given)) {
            return;
        }
        var refusal = refusal(given);
        if (refusal.isPresent() && !before.equals(abandoned)) {
            throw refusal.get();
        }
        LOG.warn("Passkeys belong to {} from now on, and no longer to {}", given, before);
        tables.sql("update relying_party set domain = :given where domain = :before")
                .param("given", given)
                .param("before", before)
                .update();
    }

    /** Empty before the first start. */
    public Optional<String> remembered() {
        return tables.sql("select domain from relying_party")
                .query(String.class)
                .optional();
    }

    /** Why a start with this domain is refused; empty if it loses no passkey. */
    public Optional<CannotStart> refusal(String given) {
        return remembered().filter(before -> !before.equals(given)).flatMap(before -> {
            var passkeys = count("select count(*) from user_credentials");
            return passkeys == 0 ? Optional.empty() : Optional.of(refusal(before, given, passkeys));
        });
    }

    private CannotStart refusal(String before, String given, int passkeys) {
        return new CannotStart(
                ("The passkeys in the database belong to %s, and anamnesis.address leads to %s. With it none of the %d"
                                + " passkeys of %d people opens anything. Recovery codes are left to %d people.")
                        .formatted(
                                before,
                                given,
                                passkeys,
                                count("select count(distinct user_entity_user_id) from user_credentials"),
                                count("select count(distinct person_id) from recovery_code")),
                ("Set anamnesis.address to an address at %s. To move on purpose, let two people, one of them a privacy"
                                + " officer, print recovery codes first; then start with anamnesis.abandons-passkeys-of=%s."
                                + " They come in by their codes and give the others their access back.")
                        .formatted(before, before));
    }

    private int count(String question) {
        return tables.sql(question).query(Integer.class).single();
    }
}
