package care.anamnesis.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StructureCatalogueTest {
    private static final StructureCatalogue STANDARD = StructureCatalogue.standard();
    private static final String SMALL = """
            {
              "about": "a test",
              "regions": [{"key": "thigh", "name": "thigh"}],
              "zones": [{"key": "front-of-thigh", "name": "front of the thigh", "views": ["FRONT"], "paired": true}],
              "groups": [{"key": "hip-flexors", "name": "hip flexors"}],
              "sources": [{"key": "list", "name": "A public list"}],
              "structures": [
                {
                  "key": "sartorius", "name": "sartorius", "kind": "MUSCLE",
                  "region": "thigh", "views": ["FRONT"], "zone": "front-of-thigh", "paired": true,
                  "alsoCalled": ["tailor"],
                  "groups": ["hip-flexors"],
                  "parts": ["proximal"],
                  "snomed": {"code": "72226001", "term": "a term", "source": "list"}
                }
              ]
            }
            """;

    @Test
    void the_standard_catalogue_names_at_least_120_muscles_fasciae_and_joints() {
        assertThat(STANDARD.all())
                .filteredOn(structure -> List.of(StructureKind.MUSCLE, StructureKind.FASCIA, StructureKind.JOINT)
                        .contains(structure.kind()))
                .hasSizeGreaterThanOrEqualTo(120);
    }

    @Test
    void the_structures_of_the_founding_story_are_there() {
        assertThat(List.of("latissimus-dorsi", "sartorius", "gluteus-maximus"))
                .allSatisfy(key -> assertThat(STANDARD.find(key)).isPresent());
    }

    @Test
    void every_region_zone_group_and_source_is_used() {
        assertThat(STANDARD.regions())
                .allSatisfy(
                        region -> assertThat(STANDARD.inRegion(region.key())).isNotEmpty());
        assertThat(STANDARD.zones())
                .allSatisfy(zone -> assertThat(zone.views())
                        .allSatisfy(view ->
                                assertThat(STANDARD.inZone(zone.key(), view)).isNotEmpty()));
        assertThat(STANDARD.groups())
                .allSatisfy(group -> assertThat(STANDARD.inGroup(group.key())).isNotEmpty());
        assertThat(concepts())
                .extracting(SnomedConcept::source)
                .containsAll(STANDARD.sources().stream().map(CodeSource::key).toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_body_map_has_about_40_areas_in_each_view(BodyView view) {
        var areas = STANDARD.zones().stream()
                .filter(zone -> zone.views().contains(view))
                .mapToInt(zone -> zone.paired() ? 2 : 1)
                .sum();
        assertThat(areas).isBetween(40, 46);
    }

    @Test
    void every_zone_and_source_is_documented() throws IOException {
        var page = Files.readString(Path.of("../docs/catalogues.md"));
        assertThat(STANDARD.zones()).allSatisfy(zone -> assertThat(page).contains("| `" + zone.key() + "` |"));
        assertThat(STANDARD.sources()).allSatisfy(source -> assertThat(page).contains(row(source)));
    }

    @Test
    void a_code_that_only_a_source_with_words_of_its_own_shows_is_exchanged_with_nobody() {
        assertThat(STANDARD.sources())
                .filteredOn(source -> !source.verifies())
                .extracting(CodeSource::key)
                .containsExactlyInAnyOrder("dicom-6116", "dicom-4031", "totalsegmentator", "be-imaging");
        assertThat(concepts())
                .filteredOn(concept -> !concept.verified())
                .hasSize(19)
                .allMatch(concept -> concept.coding().isEmpty());
        assertThat(concept("latissimus-dorsi").coding()).isEmpty();
        assertThat(concept("clavicle").coding())
                .contains(new SnomedConcept.Coding("http://snomed.info/sct", "51299004", "Bone structure of clavicle"));
    }

    /** Its words are those of SNOMED CT, in which a structure is no naked name. */
    @Test
    void the_words_of_dicom_stand_at_no_verified_code() {
        assertThat(concepts())
                .filteredOn(SnomedConcept::verified)
                .extracting(SnomedConcept::source)
                .doesNotContain("dicom-6116", "dicom-4031");
        assertThat(concept("mandible").term()).isEqualTo("Bone structure of mandible");
        assertThat(concept("hip-joint").term()).isEqualTo("Hip joint structure");
        assertThat(concept("diaphragm").term()).isEqualTo("Diaphragm structure");
    }

    @ParameterizedTest
    @CsvSource({
        "cervical-spine, 122494005, Structure of cervical vertebral column",
        "thoracic-spine, 122495006, Structure of thoracic vertebral column",
        "lumbar-spine, 122496007, Structure of lumbar vertebral column",
        "sternum, 56873002, Bone structure of sternum",
        "sacrum, 54735007, Bone structure of sacrum",
        "calcaneus, 80144004, Bone structure of calcaneum",
        "sternoclavicular-joint, 7844006, Sternoclavicular joint",
        "deltoid, 35259002, Deltoid muscle",
        "supraspinatus, 6423006, Supraspinatus muscle",
        "teres-major, 1193009, Teres major muscle",
        "spinalis, 4317002, Structure of spinalis muscle"
    })
    void what_a_source_with_the_words_of_snomed_shows_is_exchanged_in_them(String key, String code, String term) {
        assertThat(concept(key).coding()).contains(new SnomedConcept.Coding("http://snomed.info/sct", code, term));
    }

    /** Its source is wrong at another code: the words are shown, the code is not exchanged. */
    @Test
    void the_sacroiliac_joint_carries_the_words_of_snomed_and_stays_unverified() {
        assertThat(concept("sacroiliac-joint").term()).isEqualTo("Sacroiliac joint structure");
        assertThat(concept("sacroiliac-joint").verified()).isFalse();
    }

    private static String row(CodeSource source) {
        var codes = concepts().stream()
                .filter(concept -> concept.source().equals(source.key()))
                .count();
        return "| `%s` | %s | %d | %s |"
                .formatted(source.key(), source.name(), codes, source.verifies() ? "yes" : "no");
    }

    private static SnomedConcept concept(String key) {
        return Objects.requireNonNull(STANDARD.find(key).orElseThrow().snomed());
    }

    @Test
    void no_snomed_code_stands_for_two_structures() {
        assertThat(concepts()).extracting(SnomedConcept::code).doesNotHaveDuplicates();
        assertThat(concepts()).extracting(SnomedConcept::code).allMatch(SnomedConcept::isWellFormed);
    }

    @ParameterizedTest
    @CsvSource({
        "lat, latissimus-dorsi",
        "Latissimus, latissimus-dorsi",
        "SCM, sternocleidomastoid",
        "glut max, gluteus-maximus",
        "psoas, psoas-major",
        "it band, iliotibial-band",
        "si joint, sacroiliac-joint",
        "peroneus longus, fibularis-longus",
        "plantar, plantar-fascia"
    })
    void typing_finds_what_a_clinician_means_first(String typed, String key) {
        assertThat(STANDARD.search(typed))
                .first()
                .extracting(BodyStructure::key)
                .isEqualTo(key);
    }

    @Test
    void typing_nothing_or_nonsense_finds_nothing() {
        assertThat(STANDARD.search("  ")).isEmpty();
        assertThat(STANDARD.search("xyzzy")).isEmpty();
    }

    @Test
    void the_rotator_cuff_has_its_four_muscles() {
        assertThat(STANDARD.inGroup("rotator-cuff"))
                .extracting(BodyStructure::key)
                .contains("supraspinatus", "infraspinatus", "teres-minor", "subscapularis");
    }

    @Test
    void free_text_is_its_own_name() {
        assertThat(STANDARD.nameOf("latissimus-dorsi")).isEqualTo("latissimus dorsi");
        assertThat(STANDARD.nameOf("scar below the navel")).isEqualTo("scar below the navel");
    }

    @Test
    void a_practice_can_bring_its_own_catalogue() {
        assertThat(load(SMALL).all()).extracting(BodyStructure::key).containsExactly("sartorius");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"kind\": \"MUSCLE\"        | \"kind\": \"MUSCLE\", \"colour\": \"red\" | The structure sartorius: unknown field colour",
                "\"kind\": \"MUSCLE\"        | \"kind\": \"ORGAN\"                   | The structure sartorius: kind has an unknown value ORGAN",
                "\"kind\": \"MUSCLE\"        | \"tissue\": \"MUSCLE\"                 | The structure sartorius: kind is missing",
                "\"region\": \"thigh\"       | \"region\": \"wing\"                  | The structure sartorius: unknown region wing",
                "\"zone\": \"front-of-thigh\"| \"zone\": \"tail\"                    | The structure sartorius: unknown zone tail",
                "\"groups\": [\"hip-flexors\"] | \"groups\": [\"wings\"]             | The structure sartorius: unknown group wings",
                "\"views\": [\"FRONT\"], \"zone\" | \"views\": [\"BACK\"], \"zone\"  | The structure sartorius: its zone is not drawn in all of its views",
                "\"paired\": true}]          | \"paired\": false}]                   | The structure sartorius: it is paired but its zone has no sides",
                "\"alsoCalled\": [\"tailor\"]| \"alsoCalled\": [\"Sartorius\"]       | The structure sartorius: the name Sartorius is used twice",
                "\"code\": \"72226001\"      | \"code\": \"72226002\"                | The structure sartorius, snomed: code is not a SNOMED CT concept identifier",
                "\"source\": \"list\"        | \"source\": \"hearsay\"               | The structure sartorius, snomed: unknown source hearsay",
                "\"key\": \"sartorius\"      | \"key\": \"Sartorius\"                | The structure at position 1: its key is not in kebab-case",
                "\"parts\": [\"proximal\"]   | \"parts\": null                       | The structure sartorius: parts is null",
                "\"about\": \"a test\"       | \"abuot\": \"a test\"                 | The catalogue has an unknown field abuot",
                "\"structures\": [           | \"structures\": [{\"key\": \"psoas\"},| The structure psoas: name is missing",
            })
    void a_malformed_catalogue_is_refused_naming_the_entry(String original, String broken, String message) {
        assertThat(SMALL).contains(original);
        assertThatExceptionOfType(MalformedCatalogue.class)
                .isThrownBy(() -> load(SMALL.replace(original, broken)))
                .withMessage(message);
    }

    @Test
    void a_key_that_is_used_twice_is_refused() {
        var twice =
                SMALL.replace("[{\"key\": \"thigh\"", "[{\"key\": \"thigh\", \"name\": \"leg\"}, {\"key\": \"thigh\"");
        assertThatExceptionOfType(MalformedCatalogue.class)
                .isThrownBy(() -> load(twice))
                .withMessage("The region thigh: its key is used twice");
    }

    @Test
    void text_that_is_not_json_is_refused() {
        assertThatExceptionOfType(MalformedCatalogue.class).isThrownBy(() -> load("structures:"));
        assertThatExceptionOfType(MalformedCatalogue.class).isThrownBy(() -> load(SMALL + "{}"));
        assertThatExceptionOfType(MalformedCatalogue.class).isThrownBy(() -> load(""));
        assertThatExceptionOfType(MalformedCatalogue.class)
                .isThrownBy(() -> load(SMALL.replace("\"paired\": true,", "\"paired\": true, \"paired\": true,")))
                .withMessageContaining("paired");
    }

    private static StructureCatalogue load(String json) {
        return StructureCatalogue.load(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<SnomedConcept> concepts() {
        return STANDARD.all().stream()
                .flatMap(structure -> Stream.ofNullable(structure.snomed()))
                .toList();
    }
}
