package care.anamnesis.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A muscle, fascia, joint or other structure in which findings are made.
 *
 * @param alsoCalled other names and abbreviations that clinicians type
 * @param views the views of the body map that show it, all of them views of its zone
 * @param paired whether the client has one on each side; if not, it lies on the midline
 * @param parts suggestions for the part of a finding, never a limit
 * @param snomed null where no public source shows the code together with its term
 */
public record BodyStructure(
        String key,
        String name,
        List<String> alsoCalled,
        StructureKind kind,
        String region,
        String zone,
        List<BodyView> views,
        boolean paired,
        List<String> groups,
        List<String> parts,
        StructureUse use,
        @Nullable SnomedConcept snomed) {
    public BodyStructure {
        alsoCalled = List.copyOf(alsoCalled);
        views = List.copyOf(views);
        groups = List.copyOf(groups);
        parts = List.copyOf(parts);
    }
}
