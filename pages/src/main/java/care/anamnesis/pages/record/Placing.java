package care.anamnesis.pages.record;

import care.anamnesis.events.BodyStructure;
import care.anamnesis.events.Side;
import care.anamnesis.events.StructureCatalogue;
import care.anamnesis.query.careplan.Finding;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which areas a finding colours. No side is ever guessed: a paired structure without one is in no area, unless it is an
 * area across the midline, as the lower back is.
 */
record Placing(@Nullable BodyStructure structure, Set<Side> sides) {

    static Placing of(Finding finding) {
        var structure = StructureCatalogue.standard().find(finding.structure()).orElse(null);
        return new Placing(structure, sides(structure, finding.side()));
    }

    boolean holds(BodyShape shape) {
        return structure != null
                && structure.zone().equals(shape.zone().key())
                && structure.views().contains(shape.view())
                && (shape.side() == null || sides.contains(shape.side()));
    }

    private static Set<Side> sides(@Nullable BodyStructure structure, @Nullable Side said) {
        return switch (said) {
            case LEFT -> EnumSet.of(Side.LEFT);
            case RIGHT -> EnumSet.of(Side.RIGHT);
            case BILATERAL -> EnumSet.of(Side.LEFT, Side.RIGHT);
            case null ->
                structure == null
                                || (structure.paired()
                                        && !StructureCatalogue.standard().isAcross(structure))
                        ? EnumSet.noneOf(Side.class)
                        : EnumSet.of(Side.LEFT, Side.RIGHT);
        };
    }
}
