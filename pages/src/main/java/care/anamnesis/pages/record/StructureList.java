package care.anamnesis.pages.record;

import care.anamnesis.events.Alphabet;
import care.anamnesis.events.BodyStructure;
import care.anamnesis.events.BodyView;
import care.anamnesis.events.StructureCatalogue;
import care.anamnesis.pages.frame.Kept;
import care.anamnesis.query.access.ShowsNoRecord;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * All structures to choose from, once for every panel that asks for one: the address holds a digest of the list, so
 * that a browser caches it until it changes.
 */
@RestController
@Hidden
public class StructureList {
    private static final List<Listed> ALL = StructureCatalogue.standard().all().stream()
            .sorted(Comparator.comparing(BodyStructure::use)
                    .reversed()
                    .thenComparing(BodyStructure::name, Alphabet.ORDER))
            .map(Listed::of)
            .toList();

    private static final Kept KEPT = Kept.of(ALL.toString());

    /**
     * The most frequently named come first.
     *
     * @param region absent if its name is that of the structure
     */
    record Listed(
            String key,
            String name,
            @Nullable String region,
            String zone,
            List<BodyView> views,
            boolean paired,
            List<String> parts,
            List<String> also) {
        static Listed of(BodyStructure structure) {
            var region = StructureCatalogue.standard().nameOfRegion(structure.region());
            return new Listed(
                    structure.key(),
                    structure.name(),
                    region.equals(structure.name()) ? null : region,
                    structure.zone(),
                    structure.views(),
                    structure.paired(),
                    structure.parts(),
                    structure.alsoCalled());
        }
    }

    public static String address() {
        return "/structures/" + KEPT.digest();
    }

    static List<Listed> all() {
        return ALL;
    }

    @ShowsNoRecord("the catalogue of structures")
    @GetMapping("/structures/{digest}")
    ResponseEntity<List<Listed>> list(@PathVariable String digest) {
        return ResponseEntity.ok().cacheControl(KEPT.askedFor(digest)).body(ALL);
    }
}
