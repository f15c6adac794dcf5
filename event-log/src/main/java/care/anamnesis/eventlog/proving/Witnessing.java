package care.anamnesis.eventlog.proving;

import care.anamnesis.eventlog.proof.AddCheckpoint;
import care.anamnesis.eventlog.proof.NoteSignature;
import care.anamnesis.eventlog.proof.Policy;
import care.anamnesis.eventlog.proof.SignedCheckpoint;
import care.anamnesis.eventlog.proof.Tree;
import care.anamnesis.eventlog.proving.WitnessClient.Answer;
import care.anamnesis.eventlog.proving.WitnessStanding.Said;
import care.anamnesis.eventlog.proving.WitnessStore.Finding;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the witnesses of the policy to cosign what the log has signed, and keeps what they say. */
final class Witnessing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Witnessing.class);

    private static final Duration AHEAD = Duration.ofHours(1);

    private final Policy policy;
    private final TreeStore tree;
    private final WitnessStore store;
    private final Outside outside;
    private final Clock clock;
    private final WitnessClient client = new WitnessClient();
    private final Map<String, String> troubles = new ConcurrentHashMap<>();

    Witnessing(Policy policy, TreeStore tree, WitnessStore store, Outside outside, Clock clock) {
        this.policy = policy;
        this.tree = tree;
        this.store = store;
        this.outside = outside;
        this.clock = clock;
    }

    /**
     * Asks all witnesses about the newest checkpoint at once, and waits for the slowest, but some seconds at most.
     *
     * @param everyone also those that have cosigned it already: whether they still see this log
     * @throws IOException if cosignatures cannot be kept outside the database
     */
    void round(boolean everyone) throws IOException, InterruptedException {
        var log = tree.log();
        var newest = tree.newest(log.epoch()).map(LogProofs.Newest::signed);
        if (newest.isEmpty()) {
            return;
        }
        var signed = newest.get();
        long size = signed.checkpoint().size();
        var calls = policy.witnesses().stream()
                .filter(witness -> witness.url() != null && (everyone || lastSize(log, witness) < size))
                .<Callable<Optional<NoteSignature>>>map(witness -> () -> ask(log, witness, signed))
                .toList();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var cosigned = signed;
            for (var call : callers.invokeAll(calls)) {
                cosigned = cosigned.with(call.get().stream().toList());
            }
            if (!cosigned.equals(signed)) {
                outside.addSignatures(log.epoch(), cosigned);
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IOException(e.getCause());
        }
    }

    private long lastSize(LogId log, Policy.Witness witness) {
        return store.last(log.epoch(), witness.key())
                .map(last -> last.signed().checkpoint().size())
                .orElse(0L);
    }

    private Optional<NoteSignature> ask(LogId log, Policy.Witness witness, SignedCheckpoint signed)
            throws InterruptedException {
        long last = lastSize(log, witness);
        long size = signed.checkpoint().size();
        var answer = answer(log, witness, signed, last);
        if (!(answer instanceof Answer.Conflict conflict)) {
            return settle(log, witness, signed, last, answer);
        }
        long told = conflict.size();
        if (told < last) {
            store.found(log.epoch(), witness.key(), new Finding(Said.HAS_FORGOTTEN, told));
            tell(
                    witness,
                    "it has forgotten the checkpoint of " + last
                            + " events that it cosigned, and could be made to cosign"
                            + " another history: an older copy of what it remembers was put back");
        } else if (told > Math.max(size, tree.lastPosition())) {
            contradicts(log, witness, told); // events that are not here
        } else if (told == last) {
            return settle(log, witness, signed, last, answer);
        } else if (told <= size) {
            return settle(log, witness, signed, told, answer(log, witness, signed, told));
        } // else another node has signed more, or will sign what is there
        return Optional.empty();
    }

    /** @param old the size up to which the witness has been shown the log */
    private Optional<NoteSignature> settle(
            LogId log, Policy.Witness witness, SignedCheckpoint signed, long old, Answer answer) {
        switch (answer) {
            case Answer.Cosigned cosigned -> {
                return keep(log, witness, signed, cosigned);
            }
            case Answer.Inconsistent _ -> contradicts(log, witness, old);
            case Answer.None none -> tell(witness, none.why());
            case Answer.Conflict conflict
            when conflict.size() == old && old == signed.checkpoint().size() ->
                contradicts(log, witness, old); // another root
            case Answer.Conflict _ -> {} // somebody else has asked meanwhile; the next round finds out
        }
        return Optional.empty();
    }

    private Answer answer(LogId log, Policy.Witness witness, SignedCheckpoint signed, long old)
            throws InterruptedException {
        var proof = new Tree(signed.checkpoint().size(), tree.tiles(log.epoch())).consistency(old);
        URI url = Objects.requireNonNull(witness.url());
        return client.ask(url, new AddCheckpoint(old, proof, signed));
    }

    private Optional<NoteSignature> keep(
            LogId log, Policy.Witness witness, SignedCheckpoint signed, Answer.Cosigned answer) {
        var made = answer.signatures().stream()
                .filter(one -> signed.isSignedBy(witness.key(), one))
                .filter(one -> one.madeAt().isBefore(clock.instant().plus(AHEAD)))
                .findFirst();
        if (made.isEmpty()) {
            tell(witness, "its answer bears no cosignature of its key, or one of the future");
            return made;
        }
        long size = signed.checkpoint().size();
        store.keep(log.epoch(), size, witness.key(), made.get());
        store.found(log.epoch(), witness.key(), new Finding(Said.EXTENDS, size));
        troubles.remove(witness.name());
        return made;
    }

    private void contradicts(LogId log, Policy.Witness witness, long size) {
        store.found(log.epoch(), witness.key(), new Finding(Said.CONTRADICTS, size));
        tell(witness, "it has cosigned another history of " + size + " events");
    }

    /** The same trouble once, and not each second. */
    private void tell(Policy.Witness witness, String why) {
        if (!why.equals(troubles.put(witness.name(), why))) {
            LOG.warn("The witness {} has not cosigned the log: {}", witness.name(), why);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
