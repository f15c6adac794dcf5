package care.anamnesis.events;

import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads and checks structures.json: every reference must lead somewhere and every name must be one structure's own. */
final class StructureFile {
    final Map<String, CatalogueTerm> regions;
    final Map<String, BodyZone> zones;
    final Map<String, CatalogueTerm> groups;
    final Map<String, CodeSource> sources;
    final Map<String, BodyStructure> structures;

    private final Set<String> names = new HashSet<>();

    StructureFile(InputStream json) {
        var file = CatalogueFile.read(json, Set.of("regions", "zones", "groups", "sources", "structures"));
        regions = byKey(file.section("regions", "region"), StructureFile::term);
        zones = byKey(file.section("zones", "zone"), StructureFile::zone);
        groups = byKey(file.section("groups", "group"), StructureFile::term);
        sources = byKey(file.section("sources", "source"), StructureFile::source);
        structures = byKey(file.section("structures", "structure"), this::structure);
    }

    private static <T> Map<String, T> byKey(List<CatalogueEntry> entries, Function<CatalogueEntry, T> reader) {
        var read = new LinkedHashMap<String, T>();
        for (var entry : entries) {
            read.put(entry.key(), reader.apply(entry));
            entry.refuseUnknownFields();
        }
        return read;
    }

    private static CatalogueTerm term(CatalogueEntry entry) {
        return new CatalogueTerm(entry.key(), entry.text("name"));
    }

    private static CodeSource source(CatalogueEntry entry) {
        return new CodeSource(entry.key(), entry.text("name"), entry.flag("verifies", true));
    }

    private static BodyZone zone(CatalogueEntry entry) {
        return new BodyZone(
                entry.key(),
                entry.text("name"),
                entry.someOf(BodyView.class, "views"),
                entry.flag("paired"),
                entry.flag("across", false));
    }

    private BodyStructure structure(CatalogueEntry entry) {
        var structure = new BodyStructure(
                entry.key(),
                entry.text("name"),
                entry.texts("alsoCalled"),
                entry.oneOf(StructureKind.class, "kind"),
                entry.text("region"),
                entry.text("zone"),
                entry.someOf(BodyView.class, "views"),
                entry.flag("paired"),
                entry.texts("groups"),
                entry.texts("parts"),
                entry.oneOf(StructureUse.class, "use", StructureUse.SELDOM),
                entry.nested("snomed", this::snomed).orElse(null));
        requireOwnName(entry, structure.name());
        structure.alsoCalled().forEach(name -> requireOwnName(entry, name));
        entry.require(regions.containsKey(structure.region()), "unknown region " + structure.region());
        structure.groups().forEach(group -> entry.require(groups.containsKey(group), "unknown group " + group));
        requireItsPlace(entry, structure);
        return structure;
    }

    private void requireOwnName(CatalogueEntry entry, String name) {
        entry.require(names.add(name.toLowerCase(Locale.ROOT)), "the name " + name + " is used twice");
    }

    private void requireItsPlace(CatalogueEntry entry, BodyStructure structure) {
        var zone = zones.get(structure.zone());
        if (zone == null) {
            throw entry.refusal("unknown zone " + structure.zone());
        }
        entry.require(zone.views().containsAll(structure.views()), "its zone is not drawn in all of its views");
        entry.require(zone.paired() || !structure.paired(), "it is paired but its zone has no sides");
    }

    private SnomedConcept snomed(CatalogueEntry entry) {
        var code = entry.text("code");
        var term = entry.text("term");
        var found = entry.text("source");
        entry.require(SnomedConcept.isWellFormed(code), "code is not a SNOMED CT concept identifier");
        var source = sources.get(found);
        if (source == null) {
            throw entry.refusal("unknown source " + found);
        }
        return new SnomedConcept(code, term, found, source.verifies());
    }
}
