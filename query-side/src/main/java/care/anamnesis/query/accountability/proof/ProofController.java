package care.anamnesis.query.accountability.proof;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.proof.ForgedSignature;
import care.anamnesis.eventlog.proof.TlogProof;
import care.anamnesis.eventlog.proving.LogProofs;
import care.anamnesis.events.Actor;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.http.Question;
import care.anamnesis.query.http.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/audit/proof")
@Question
@Tag(
        name = "proofs",
        description = "What proves that nothing in the log was changed or removed, for whoever verifies it elsewhere.")
class ProofController {
    private static final String HASHES = "hashes and identifiers";

    private final ReadingPolicy policy;
    private final LogProofs proofs;
    private final EventLog log;

    ProofController(ReadingPolicy policy, LogProofs proofs, EventLog log) {
        this.policy = policy;
        this.proofs = proofs;
        this.log = log;
    }

    @Operation(
            summary = "Get up to which event the log is proved, and the keys that sign it",
            description = "Keep the verifier key and a checkpoint: with them any later change is found.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ShowsNoRecord(HASHES)
    ProofState state(@SignedIn Actor actor) {
        policy.audit(actor);
        return ProofState.of(proofs, log.head());
    }

    @Operation(
            summary = "Get what proves that the event at a position is in the log",
            description = "As C2SP tlog-proof has it. The index in it is the position less one.")
    @GetMapping(path = "/{position}", produces = MediaType.TEXT_PLAIN_VALUE)
    @ShowsNoRecord(HASHES)
    ResponseEntity<byte[]> proof(
            @SignedIn Actor actor,
            @Parameter(description = "The position of the event, counted from 1.") @PathVariable @Positive
                    long position) {
        policy.audit(actor);
        return file(position + ".tlog-proof", covering(position).text());
    }

    @Operation(
            summary = "Get an event as the entry of the tree of which a proof speaks",
            description = "Eleven lines without any content: identifiers, times, and the hashes of the stored bytes.")
    @GetMapping(path = "/{position}/leaf", produces = MediaType.TEXT_PLAIN_VALUE)
    @ShowsNoRecord(HASHES)
    ResponseEntity<byte[]> leaf(
            @SignedIn Actor actor,
            @Parameter(description = "The position of the event, counted from 1.") @PathVariable @Positive
                    long position) {
        policy.audit(actor);
        var leaf = proofs.leaf(position).orElseThrow(Refusals::unknownEntry);
        return file(position + ".leaf", new String(leaf.bytes(), StandardCharsets.UTF_8));
    }

    @Operation(
            summary = "Compare the log with a checkpoint that somebody has kept",
            description = "Takes the checkpoint as it was kept, signatures included, and says whether the log of today"
                    + " begins with the log of then.")
    @GetMapping(path = "/comparison", produces = MediaType.APPLICATION_JSON_VALUE)
    @ShowsNoRecord(HASHES)
    KeptCheckpoint compare(
            @SignedIn Actor actor,
            @Parameter(description = "The checkpoint with its signatures, as it was kept.")
                    @RequestParam
                    @Size(max = KeptCheckpoint.LONGEST)
                    String checkpoint) {
        policy.audit(actor);
        try {
            return KeptCheckpoint.of(proofs, KeptCheckpoint.read(checkpoint));
        } catch (ForgedSignature | IllegalArgumentException e) {
            throw Refusals.badRequest(
                    "That is no checkpoint of this log: it begins with three lines, and a key of this log has signed it.");
        }
    }

    private TlogProof covering(long position) {
        if (position > log.head()) {
            throw Refusals.unknownEntry();
        }
        return proofs.proof(position).orElseThrow(Refusals::notThereYet);
    }

    private static ResponseEntity<byte[]> file(String name, String text) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
