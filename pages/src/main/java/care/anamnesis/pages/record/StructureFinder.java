package care.anamnesis.pages.record;

import care.anamnesis.events.Side;
import care.anamnesis.events.StructureCatalogue;
import care.anamnesis.events.StructuresMeant;
import care.anamnesis.query.access.ShowsNoRecord;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The structures that a typed name may mean. It is sent in the body, like everything typed about a client. */
@RestController
@Hidden
class StructureFinder {
    private static final int MOST = 40;

    /**
     * @param text the typed text without the side
     * @param count how many there are, of which the likeliest are returned
     */
    record Answer(@Nullable Side side, String text, boolean clear, int count, List<Found> found) {}

    record Found(String key, @Nullable String part) {}

    /** @param lately keys of structures that were named of this client or by this person */
    @ShowsNoRecord("the catalogue of structures")
    @PostMapping("/structures/find")
    Answer find(
            @RequestParam @Size(max = 200) String typed,
            @RequestParam(defaultValue = "") @Size(max = 200) Set<String> lately,
            @RequestParam(defaultValue = "") String zone) {
        var meant = StructureCatalogue.standard().meant(typed, lately);
        var found = meant.found().stream()
                .filter(it -> zone.isEmpty() || it.structure().zone().equals(zone))
                .toList();
        return new Answer(
                meant.side(),
                meant.text(),
                isClear(meant, found),
                found.size(),
                found.stream().limit(MOST).map(StructureFinder::of).toList());
    }

    /** In a zone chosen on the figure, a single structure is clear. */
    private static boolean isClear(StructuresMeant meant, List<StructuresMeant.Meant> found) {
        return found.size() == 1
                || (meant.isClear() && found.contains(meant.found().getFirst()));
    }

    private static Found of(StructuresMeant.Meant meant) {
        return new Found(meant.structure().key(), meant.part());
    }
}
