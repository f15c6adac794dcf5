package care.anamnesis.query.accountability.proof;

import care.anamnesis.eventlog.proof.SignedCheckpoint;
import care.anamnesis.eventlog.proof.TileAddress;
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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The log as C2SP tlog-tiles has it, so that any client of such logs can follow it: the prefix is {@code /api/tlog}. */
@RestController
@RequestMapping(TlogController.PREFIX)
@Question
@Tag(name = "proofs")
class TlogController {
    static final String PREFIX = "/api/tlog";

    private static final String HASHES = "hashes and identifiers";
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final ReadingPolicy policy;
    private final LogProofs proofs;

    TlogController(ReadingPolicy policy, LogProofs proofs) {
        this.policy = policy;
        this.proofs = proofs;
    }

    @Operation(summary = "Get the newest checkpoint", description = "A signed note, as C2SP tlog-checkpoint has it.")
    @GetMapping(path = "/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    @ShowsNoRecord(HASHES)
    ResponseEntity<byte[]> checkpoint(@SignedIn Actor actor) {
        policy.audit(actor);
        var note = proofs.newest()
                .map(LogProofs.Newest::signed)
                .map(SignedCheckpoint::note)
                .orElseThrow(Refusals::notThereYet);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(note.getBytes(StandardCharsets.UTF_8));
    }

    @Operation(
            summary = "Get a tile of hashes, or a bundle of entries",
            description = "The address is that of C2SP tlog-tiles: `tile/0/x001/x234/067`, `tile/1/000.p/17`,"
                    + " `tile/entries/273.p/112`.")
    @GetMapping(path = "/tile/{level}/{*number}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ShowsNoRecord(HASHES)
    ResponseEntity<byte[]> tile(
            @SignedIn Actor actor,
            @Parameter(description = "The level of the tile, or `entries`.") @PathVariable String level,
            @Parameter(description = "The number of the tile, and its width if it is not full.") @PathVariable
                    String number) {
        policy.audit(actor);
        var content = TileAddress.parse("tile/" + level + number)
                .flatMap(proofs::resource)
                .orElseThrow(Refusals::unknownTile);
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(content);
    }
}
