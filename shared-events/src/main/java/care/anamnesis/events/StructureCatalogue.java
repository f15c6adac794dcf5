package care.anamnesis.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The body structures of a practice: data that it may replace. It does not limit findings, which may use free text.
 */
public final class StructureCatalogue {
    private static final class Standard {
        private static final StructureCatalogue CATALOGUE = read();

        private static StructureCatalogue read() {
            try (var json = StructureCatalogue.class.getResourceAsStream("structures.json")) {
                if (json == null) {
                    throw new IllegalStateException("The standard structures.json is not on the classpath");
                }
                return load(json);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final StructureFile file;
    private final StructureSearch search;

    private StructureCatalogue(StructureFile file) {
        this.file = file;
        this.search = new StructureSearch(file.structures.values());
    }

    public static StructureCatalogue standard() {
        return Standard.CATALOGUE;
    }

    /**
     * Reads another catalogue; the caller closes the stream.
     *
     * @throws MalformedCatalogue naming the entry that breaks a rule
     */
    public static StructureCatalogue load(InputStream json) {
        return new StructureCatalogue(new StructureFile(json));
    }

    /** All structures in the order of the file, from head to foot and then the arms. */
    public List<BodyStructure> all() {
        return List.copyOf(file.structures.values());
    }

    public Optional<BodyStructure> find(String key) {
        return Optional.ofNullable(file.structures.get(key));
    }

    /** The name to show for a finding's structure, which is a key of this catalogue or free text. */
    public String nameOf(String keyOrText) {
        return find(keyOrText).map(BodyStructure::name).orElse(keyOrText);
    }

    /**
     * The structures that a text may mean; none for a blank text.
     *
     * @param lately keys of structures that were named of the same client or by the same person
     */
    public StructuresMeant meant(String typed, Set<String> lately) {
        return search.meant(typed, lately);
    }

    /** The structures that a text may mean, the likeliest first. */
    public List<BodyStructure> search(String typed) {
        return meant(typed, Set.of()).found().stream()
                .map(StructuresMeant.Meant::structure)
                .toList();
    }

    /** The name of a region. */
    public String nameOfRegion(String key) {
        var region = file.regions.get(key);
        return region == null ? key : region.name();
    }

    public List<BodyStructure> inRegion(String region) {
        return file.structures.values().stream()
                .filter(structure -> structure.region().equals(region))
                .toList();
    }

    public List<BodyStructure> inGroup(String group) {
        return file.structures.values().stream()
                .filter(structure -> structure.groups().contains(group))
                .toList();
    }

    /** The structures under a zone of the body map, seen from one side. */
    public List<BodyStructure> inZone(String zone, BodyView view) {
        return file.structures.values().stream()
                .filter(structure ->
                        structure.zone().equals(zone) && structure.views().contains(view))
                .toList();
    }

    public List<CatalogueTerm> regions() {
        return List.copyOf(file.regions.values());
    }

    /** Whether the structure is an area that means both sides if none is named. */
    public boolean isAcross(BodyStructure structure) {
        var zone = file.zones.get(structure.zone());
        return structure.kind() == StructureKind.AREA && zone != null && zone.across();
    }

    public List<BodyZone> zones() {
        return List.copyOf(file.zones.values());
    }

    public List<CatalogueTerm> groups() {
        return List.copyOf(file.groups.values());
    }

    /** The public sources in which the SNOMED CT codes were found with their terms. */
    public List<CodeSource> sources() {
        return List.copyOf(file.sources.values());
    }
}
