package care.anamnesis.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructureSearchTest {
    private static final StructureCatalogue STANDARD = StructureCatalogue.standard();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "left levator, LEFT, levator-scapulae, -",
                "levator, -, levator-scapulae, -",
                "lev scap, -, levator-scapulae, -",
                "levator ani, -, levator-ani, -",
                "right upper trap, RIGHT, trapezius, upper",
                "upper trap right, RIGHT, trapezius, upper",
                "r lower traps, RIGHT, trapezius, lower",
                "mid trap, -, trapezius, middle",
                "trap, -, trapezius, -",
                "both traps, BILATERAL, trapezius, -",
                "b/l traps, BILATERAL, trapezius, -",
                "bilat upper traps, BILATERAL, trapezius, upper",
                "lower back, -, area-lower-back, -",
                "low back, -, area-lower-back, -",
                "left low back, LEFT, area-lower-back, -",
                "upper back, -, area-upper-back, -",
                "mid back, -, area-mid-back, -",
                "neck, -, area-back-of-neck, -",
                "left neck, LEFT, area-back-of-neck, -",
                "neck left, LEFT, area-back-of-neck, -",
                "rt shoulder, RIGHT, area-shoulder, -",
                "groin, -, area-groin, -",
                "l buttock, LEFT, area-buttock, -",
                "shin, -, area-shin, -",
                "base of skull, -, area-base-of-skull, -",
                "L4, -, level-l4, -",
                "C5, -, level-c5, -",
                "t12, -, level-t12, -",
                "S1, -, level-s1, -",
                "atlas, -, level-c1, -",
                "L4/5 disc, -, disc-l4-l5, -",
                "disc L4/L5, -, disc-l4-l5, -",
                "L4-L5 disc, -, disc-l4-l5, -",
                "C5/C6 disc, -, disc-c5-c6, -",
                "lat, -, latissimus-dorsi, -",
                "l lat, LEFT, latissimus-dorsi, -",
                "Latissimus, -, latissimus-dorsi, -",
                "l sart, LEFT, sartorius, -",
                "sartorius left distal, LEFT, sartorius, distal",
                "SCM, -, sternocleidomastoid, -",
                "right SCM sternal head, RIGHT, sternocleidomastoid, sternal head",
                "glut max, -, gluteus-maximus, -",
                "glute med, -, gluteus-medius, -",
                "glut med posterior, -, gluteus-medius, posterior",
                "psoas, -, psoas-major, -",
                "QL, -, quadratus-lumborum, -",
                "r ql, RIGHT, quadratus-lumborum, -",
                "piri, -, piriformis, -",
                "TFL, -, tensor-fasciae-latae, -",
                "it band, -, iliotibial-band, -",
                "ITB, -, iliotibial-band, -",
                "si joint, -, sacroiliac-joint, -",
                "SIJ left, LEFT, sacroiliac-joint, -",
                "peroneus longus, -, fibularis-longus, -",
                "plantar fascia, -, plantar-fascia, -",
                "hammies, -, hamstrings, -",
                "left proximal hamstrings, LEFT, hamstrings, proximal",
                "ham, -, hamstrings, -",
                "quads, -, quadriceps-femoris, -",
                "gastroc, -, gastrocnemius, -",
                "medial gastroc, -, gastrocnemius, medial head",
                "pec minor, -, pectoralis-minor, -",
                "pec major, -, pectoralis-major, -",
                "pecs, -, pectoralis-major, -",
                "supra, -, supraspinatus, -",
                "subscap, -, subscapularis, -",
                "rotator cuff, -, rotator-cuff-tendons, -",
                "AC joint, -, acromioclavicular-joint, -",
                "TMJ, -, temporomandibular-joint, -",
                "anterior scalene, -, anterior-scalene, -",
                "lateral pterygoid, -, lateral-pterygoid, -",
                "shoulder blade, -, scapula, -",
                "knee, -, knee-joint, -",
                "medial knee, -, knee-joint, medial",
                "paraspinals, -, erector-spinae, -",
                "lateral epicondyle right, RIGHT, lateral-epicondyle-of-humerus, -",
                "achilles insertion, -, achilles-tendon, insertion",
            })
    void what_a_clinician_types_is_what_enter_takes(String typed, Side side, String structure, String part) {
        var meant = STANDARD.meant(typed, Set.of());

        assertThat(meant.side()).isEqualTo(side);
        assertThat(meant.found().getFirst().structure().key()).isEqualTo(structure);
        assertThat(meant.found().getFirst().part()).isEqualTo(part);
        assertThat(meant.isClear()).as("clear").isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "pec, pectoralis-major",
        "disc, disc-l4-l5",
        "quad, quadratus-lumborum",
        "glut, gluteus-maximus",
        "back, area-lower-back",
        "left glute, gluteus-maximus",
        "spinatus, infraspinatus",
        "rhomb, rhomboid-major",
    })
    void what_may_be_several_things_is_asked_and_begins_with_a_likely_one(String typed, String first) {
        var meant = STANDARD.meant(typed, Set.of());

        assertThat(meant.found().getFirst().structure().key()).isEqualTo(first);
        assertThat(meant.found()).hasSizeGreaterThan(1);
        assertThat(meant.isClear()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"lower back, area-lower-back", "upper back, area-upper-back", "left low back, area-lower-back"})
    void several_words_that_are_a_name_are_not_looked_for_one_by_one(String typed, String structure) {
        assertThat(STANDARD.search(typed)).extracting(BodyStructure::key).containsExactly(structure);
    }

    @Test
    void what_goes_on_after_a_name_of_several_words_is_still_found() {
        assertThat(STANDARD.search("pec minor")).extracting(BodyStructure::key).containsExactly("pectoralis-minor");
        assertThat(STANDARD.search("front of the neck"))
                .extracting(BodyStructure::key)
                .containsExactly("area-front-of-neck");
        assertThat(STANDARD.search("lower ba")).extracting(BodyStructure::key).contains("area-lower-back");
    }

    @Test
    void what_was_named_lately_comes_first_among_its_like() {
        var without = STANDARD.meant("glute", Set.of()).found();
        var lately = STANDARD.meant("glute", Set.of("gluteus-minimus", "gluteus-medius"))
                .found();

        assertThat(without.getFirst().structure().key()).isEqualTo("gluteus-maximus");
        assertThat(lately.getFirst().structure().key()).isEqualTo("gluteus-medius");
    }

    @Test
    void the_beginning_of_a_word_comes_before_its_inside() {
        assertThat(STANDARD.search("spin")).extracting(BodyStructure::key).contains("spinalis", "supraspinatus");
        assertThat(STANDARD.search("spin"))
                .extracting(BodyStructure::key)
                .containsSubsequence("spinalis", "supraspinatus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "xyzzy", "scar of 2011", "left", "left xyzzy"})
    void what_no_structure_is_called_finds_nothing_and_is_never_clear(String typed) {
        var meant = STANDARD.meant(typed, Set.of());

        assertThat(meant.found()).isEmpty();
        assertThat(meant.isClear()).isFalse();
    }
}
