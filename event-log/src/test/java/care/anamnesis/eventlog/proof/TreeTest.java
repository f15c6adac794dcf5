package care.anamnesis.eventlog.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {
    private static final int SMALL = 70;

    /** The leaves and roots with which implementations of RFC 6962 are tested. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void roots_are_those_of_the_published_vectors(int size, String root) {
        var tree = new GrownTree();
        LEAVES.stream()
                .limit(size)
                .map(HexFormat.of()::parseHex)
                .map(Hash::ofLeaf)
                .forEach(tree::add);

        var expected =
                Hash.parse(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(root)));
        assertThat(tree.edge.root()).isEqualTo(expected);
        assertThat(tree.at(size).root()).isEqualTo(expected);
    }

    @Test
    void every_leaf_is_proved_in_every_small_tree_and_nothing_else_is() {
        var tree = GrownTree.of(SMALL);
        for (int size = 1; size <= SMALL; size++) {
            var root = tree.rootByDefinition(size);
            assertThat(tree.at(size).root()).isEqualTo(root);
            for (int index = 0; index < size; index++) {
                var path = tree.at(size).inclusion(index);
                var leaf = tree.leaves.get(index);
                assertThat(Proofs.includes(size, root, index, leaf, path)).isTrue();
                assertThat(Proofs.includes(size, root, (index + 1) % (size + 1), leaf, path))
                        .isFalse();
                assertThat(Proofs.includes(size, root, index, Hash.EMPTY, path)).isFalse();
                for (var wrong : changesOf(path)) {
                    assertThat(Proofs.includes(size, root, index, leaf, wrong)).isFalse();
                }
            }
        }
    }

    @Test
    void every_small_tree_is_proved_to_be_the_beginning_of_each_larger_one_and_nothing_else_is() {
        var tree = GrownTree.of(SMALL);
        for (int larger = 0; larger <= SMALL; larger++) {
            for (int smaller = 0; smaller <= larger; smaller++) {
                var before = tree.rootByDefinition(smaller);
                var after = tree.rootByDefinition(larger);
                var proof = tree.at(larger).consistency(smaller);
                assertThat(Proofs.isConsistent(smaller, before, larger, after, proof))
                        .isTrue();
                if (smaller > 0) {
                    var other = Hash.ofNode(before, before);
                    assertThat(Proofs.isConsistent(smaller, other, larger, after, proof))
                            .isFalse();
                    assertThat(Proofs.isConsistent(smaller, before, larger, other, proof))
                            .isFalse();
                }
                for (var wrong : changesOf(proof)) {
                    assertThat(Proofs.isConsistent(smaller, before, larger, after, wrong))
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 256, 257, 511, 512, 65_535, 65_536, 65_537, 70_000})
    void trees_that_fill_tiles_have_the_root_of_the_definition_and_provable_leaves(int size) {
        var tree = GrownTree.of(size);
        var root = tree.rootByDefinition(size);
        assertThat(tree.edge.root()).isEqualTo(root);
        assertThat(tree.at(size).root()).isEqualTo(root);
        assertThat(RightEdge.of(size, tree).root()).isEqualTo(root);
        var random = new Random(size);
        for (int i = 0; i < 20; i++) {
            int index = random.nextInt(size);
            var path = tree.at(size).inclusion(index);
            assertThat(Proofs.includes(size, root, index, tree.leaves.get(index), path))
                    .isTrue();
            var proof = tree.at(size).consistency(index);
            assertThat(Proofs.isConsistent(index, tree.at(index).root(), size, root, proof))
                    .isTrue();
        }
    }

    @Test
    void a_tree_of_70_000_has_the_tiles_of_the_specification() {
        assertThat(Tile.width(0, 272, 70_000)).isEqualTo(256);
        assertThat(Tile.width(0, 273, 70_000)).isEqualTo(112);
        assertThat(Tile.width(0, 274, 70_000)).isZero();
        assertThat(Tile.width(1, 0, 70_000)).isEqualTo(256);
        assertThat(Tile.width(1, 1, 70_000)).isEqualTo(17);
        assertThat(Tile.width(2, 0, 70_000)).isEqualTo(1);
        assertThat(Tile.width(3, 0, 70_000)).isZero();
        assertThat(Tile.width(1, 0, 256)).isEqualTo(1);
        assertThat(Tile.width(63, 0, Long.MAX_VALUE)).isZero();
        assertThat(GrownTree.of(70_000).edge.partial())
                .extracting(Tile::level, Tile::number, tile -> tile.hashes().size())
                .containsExactly(tuple(0, 273L, 112), tuple(1, 1L, 17), tuple(2, 0L, 1));
    }

    @Test
    void an_edge_that_was_read_again_grows_like_the_one_that_never_stopped() {
        var tree = GrownTree.of(1_000);
        for (int stop : List.of(0, 1, 255, 256, 300, 512, 999)) {
            var edge = RightEdge.of(stop, tree);
            var full = new ArrayList<Tile>();
            tree.leaves.subList(stop, 1_000).forEach(leaf -> edge.add(leaf, full::add));
            assertThat(edge.root()).isEqualTo(tree.edge.root());
            assertThat(full)
                    .allSatisfy(tile -> assertThat(tree.tile(tile.level(), tile.number(), Tile.WIDTH))
                            .contains(tile));
        }
    }

    @Test
    void a_tree_whose_tile_is_missing_says_which() {
        var tree = GrownTree.of(600);
        TileSource holed = (level, number, width) ->
                level == 0 && number == 2 ? Optional.empty() : tree.tile(level, number, width);

        assertThatThrownBy(() -> new Tree(600, holed).root())
                .isInstanceOf(MissingTile.class)
                .hasMessage("tile/0/002.p/88 is missing");
        assertThatThrownBy(() -> RightEdge.of(600, holed)).isInstanceOf(MissingTile.class);
        assertThat(new Tree(512, holed).root()).isEqualTo(tree.rootByDefinition(512));
    }

    /** One hash too few, one too many, two swapped, one changed. */
    private static List<List<Hash>> changesOf(List<Hash> proof) {
        var changes = new ArrayList<List<Hash>>();
        var longer = new ArrayList<>(proof);
        longer.add(Hash.EMPTY);
        changes.add(longer);
        for (int i = 0; i < proof.size(); i++) {
            var shorter = new ArrayList<>(proof);
            shorter.remove(i);
            changes.add(shorter);
            var changed = new ArrayList<>(proof);
            changed.set(i, Hash.EMPTY);
            changes.add(changed);
            if (i > 0) {
                var swapped = new ArrayList<>(proof);
                Collections.swap(swapped, i, i - 1);
                changes.add(swapped);
            }
        }
        return changes;
    }
}
