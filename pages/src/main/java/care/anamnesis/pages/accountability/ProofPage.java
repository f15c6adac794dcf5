package care.anamnesis.pages.accountability;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.proof.ForgedSignature;
import care.anamnesis.eventlog.proof.Leaf;
import care.anamnesis.eventlog.proving.LogProofs;
import care.anamnesis.events.Actor;
import care.anamnesis.pages.frame.AsOf;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.accountability.proof.KeptCheckpoint;
import care.anamnesis.query.accountability.proof.ProofState;
import care.anamnesis.query.http.KnownParametersOnly;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Up to where the log is proved, what to keep of it elsewhere, and what that says about the log of today. */
@Page
class ProofPage {
    private static final Duration SOON = Duration.ofMinutes(1);

    private final ReadingPolicy policy;
    private final LogProofs proofs;
    private final EventLog log;
    private final Clock clock;

    /** What a checkpoint that was pasted says. */
    enum Verdict {
        EXTENDED,
        NOT_EXTENDED,
        NO_CHECKPOINT
    }

    /** How a witness stands to the log. */
    enum Seen {
        NEWEST("ok"),
        MISSING("warn"),
        NOTHING("warn"),
        HAS_FORGOTTEN("warn"),
        CONTRADICTS("danger");

        private final String kind;

        Seen(String kind) {
            this.kind = kind;
        }

        /** Of the banner that says so. */
        public String kind() {
            return kind;
        }
    }

    record WitnessLine(ProofState.Witness witness, Seen seen) {}

    /** What there is at a position. */
    enum Found {
        PROVED,
        NOT_YET,
        NOTHING
    }

    /**
     * @param witnesses that cosign what is signed
     * @param waiting how many events are not signed yet
     * @param checkpoint as it was pasted, null if nothing was
     * @param compared how many events the pasted checkpoint covers, 0 if it is none
     * @param position of the event that is asked for, null if none is
     * @param leaf the event as an entry of the tree
     */
    @ShownBy("audit/proof")
    private record ProofModel(
            ProofState proof,
            List<WitnessLine> witnesses,
            long waiting,
            @Nullable String checkpoint,
            @Nullable Verdict verdict,
            long compared,
            @Nullable Long position,
            @Nullable Found found,
            @Nullable String leaf,
            AsOf asOf)
            implements PageModel {}

    ProofPage(ReadingPolicy policy, LogProofs proofs, EventLog log, Clock clock) {
        this.policy = policy;
        this.proofs = proofs;
        this.log = log;
        this.clock = clock;
    }

    @ShowsNoRecord("hashes and identifiers")
    @KnownParametersOnly
    @GetMapping("/audit/proof")
    ModelAndView proof(
            @SignedIn Actor actor,
            @RequestParam(required = false) @Size(max = KeptCheckpoint.LONGEST) @Nullable String checkpoint,
            @RequestParam(required = false) @Positive @Nullable Long position) {
        policy.audit(actor);
        long head = log.head();
        var state = ProofState.of(proofs, head);
        var kept = checkpoint == null || checkpoint.isBlank() ? null : compared(checkpoint);
        var leaf = position == null
                ? null
                : proofs.leaf(position)
                        .map(Leaf::bytes)
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .orElse(null);
        return new ProofModel(
                        state,
                        witnesses(state),
                        head - state.size(),
                        checkpoint,
                        kept == null ? null : kept.verdict,
                        kept == null ? 0 : kept.size,
                        position,
                        position == null ? null : found(leaf, position, state.size()),
                        leaf,
                        new AsOf(head, clock.instant()))
                .asPage();
    }

    private List<WitnessLine> witnesses(ProofState state) {
        var lately = clock.instant().minus(SOON);
        return state.witnesses().stream()
                .map(witness -> new WitnessLine(witness, seen(witness, lately)))
                .toList();
    }

    /** What was signed lately a witness need not have cosigned yet. */
    private static Seen seen(ProofState.Witness witness, Instant lately) {
        return switch (witness.said()) {
            case CONTRADICTS -> Seen.CONTRADICTS;
            case HAS_FORGOTTEN -> Seen.HAS_FORGOTTEN;
            case EXTENDS -> {
                if (witness.cosignedAt() == null) {
                    yield Seen.NOTHING;
                }
                var since = witness.missingSince();
                yield since == null || since.isAfter(lately) ? Seen.NEWEST : Seen.MISSING;
            }
        };
    }

    private static Found found(@Nullable String leaf, long position, long size) {
        if (leaf == null) {
            return Found.NOTHING;
        }
        return position <= size ? Found.PROVED : Found.NOT_YET;
    }

    private record Compared(Verdict verdict, long size) {}

    private Compared compared(String pasted) {
        try {
            var kept = KeptCheckpoint.of(proofs, KeptCheckpoint.read(pasted));
            return new Compared(kept.isExtended() ? Verdict.EXTENDED : Verdict.NOT_EXTENDED, kept.size());
        } catch (ForgedSignature | IllegalArgumentException _) {
            return new Compared(Verdict.NO_CHECKPOINT, 0);
        }
    }
}
