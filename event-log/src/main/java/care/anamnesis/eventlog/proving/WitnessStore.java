package care.anamnesis.eventlog.proving;

import care.anamnesis.eventlog.proof.NoteSignature;
import care.anamnesis.eventlog.proof.Policy;
import care.anamnesis.eventlog.proof.SignedCheckpoint;
import care.anamnesis.eventlog.proof.VerifierKey;
import care.anamnesis.eventlog.proving.WitnessStanding.Said;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of what witnesses have said about the log. */
final class WitnessStore {
    private static final int PAGE = 200;

    private final JdbcClient database;

    WitnessStore(DataSource dataSource) {
        this.database = JdbcClient.create(dataSource);
    }

    /** @param size of the checkpoint that the witness speaks of */
    record Finding(Said said, long size) {}

    void keep(int epoch, long size, VerifierKey witness, NoteSignature signature) {
        var _ = database.sql("select 1 from event_log.keep_cosignature(?, ?, ?, ?)")
                .params(epoch, size, witness.toString(), signature.toString())
                .query(Integer.class)
                .single();
    }

    void found(int epoch, VerifierKey witness, Finding finding) {
        var _ = database.sql("select 1 from event_log.keep_finding(?, ?, ?, ?)")
                .params(epoch, witness.toString(), finding.said().name(), finding.size())
                .query(Integer.class)
                .single();
    }

    /** What it has said last. */
    Finding finding(int epoch, VerifierKey witness) {
        return database.sql("""
                        select finding, size from event_log.witness_findings
                        where epoch = ? and witness = ? order by number desc limit 1
                        """)
                .params(epoch, witness.toString())
                .query((row, _) -> new Finding(Said.valueOf(row.getString(1)), row.getLong(2)))
                .optional()
                .orElse(new Finding(Said.EXTENDS, 0));
    }

    /** The newest checkpoint that a witness has cosigned. */
    Optional<LogProofs.Newest> last(int epoch, VerifierKey witness) {
        return page(epoch, List.of(witness), Long.MAX_VALUE, 1).stream().findFirst();
    }

    /** The newest checkpoint that enough witnesses have cosigned, with their cosignatures. */
    Optional<LogProofs.Newest> newest(int epoch, Policy policy) {
        var witnesses = policy.witnesses().stream().map(Policy.Witness::key).toList();
        if (witnesses.isEmpty()) {
            return Optional.empty();
        }
        long before = Long.MAX_VALUE;
        int limit = 1; // the newest is enough as a rule, and each signature is verified
        while (true) {
            var page = page(epoch, witnesses, before, limit);
            var met = page.stream()
                    .filter(one -> policy.isMetBy(policy.cosigners(one.signed())))
                    .findFirst();
            if (met.isPresent() || page.size() < limit) {
                return met;
            }
            before = page.getLast().signed().checkpoint().size();
            limit = PAGE;
        }
    }

    private List<LogProofs.Newest> page(int epoch, List<VerifierKey> witnesses, long before, int limit) {
        var keys = witnesses.stream().map(VerifierKey::toString).toArray(String[]::new);
        return database.sql("""
                        select c.note, c.signed_at, array_agg(s.witness), array_agg(s.signature)
                        from (
                            select size from event_log.cosignatures
                            where epoch = :epoch and size < :before and witness = any(:keys)
                            group by size order by size desc limit :limit
                        ) cosigned
                        join event_log.checkpoints c on c.epoch = :epoch and c.size = cosigned.size
                        join event_log.cosignatures s
                            on s.epoch = c.epoch and s.size = c.size and s.witness = any(:keys)
                        group by c.epoch, c.size order by c.size desc
                        """)
                .param("epoch", epoch)
                .param("before", before)
                .param("keys", keys)
                .param("limit", limit)
                .query((row, _) -> cosigned(row))
                .list();
    }

    /** A signature that its witness has not made, because somebody has changed the row, is left out. */
    private static LogProofs.Newest cosigned(ResultSet row) throws SQLException {
        var signed = SignedCheckpoint.parse(row.getString(1));
        var witnesses = (String[]) row.getArray(3).getArray();
        var signatures = (String[]) row.getArray(4).getArray();
        var valid = Stream.<NoteSignature>builder();
        for (int i = 0; i < witnesses.length; i++) {
            var signature = NoteSignature.parse(signatures[i]);
            if (signed.isSignedBy(VerifierKey.parse(witnesses[i]), signature)) {
                valid.add(signature);
            }
        }
        return new LogProofs.Newest(
                signed.with(valid.build().toList()),
                row.getObject(2, OffsetDateTime.class).toInstant());
    }

    /** When the first checkpoint was signed that is larger; empty if there is none. */
    Optional<Instant> signedAfter(int epoch, long size) {
        return database.sql("""
                        select signed_at from event_log.checkpoints where epoch = ? and size > ? order by size limit 1
                        """)
                .params(epoch, size)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }
}
