package care.anamnesis.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a clinician may mean who has typed so far.
 *
 * @param side absent where none was typed: no side is ever guessed
 * @param text what was typed without the side, as it was typed
 * @param found the likeliest first
 * @param isClear whether the first one can be taken without asking: no other is close
 */
public record StructuresMeant(@Nullable Side side, String text, List<Meant> found, boolean isClear) {
    public StructuresMeant {
        found = List.copyOf(found);
    }

    /** @param part of the structure that was typed with it, in the words of the catalogue where it has them */
    public record Meant(BodyStructure structure, @Nullable String part) {}
}
