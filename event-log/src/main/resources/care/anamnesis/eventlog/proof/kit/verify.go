// Verifies a log of Anamnesis offline with the transparency log packages of the Go project:
//
//	go run . DIRECTORY [KEPT-CHECKPOINT...]
//
// VERIFY.md beside this file says what is verified and what the answers mean.
package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const width = 256

var hashes []tlog.Hash // of all subtrees, as tlog numbers them

func main() {
	if len(os.Args) < 2 {
		end(2, "usage: verify DIRECTORY [KEPT-CHECKPOINT...]")
	}
	keptFiles := os.Args[2:]
	for i, name := range keptFiles {
		keptFiles[i], _ = filepath.Abs(name)
	}
	if err := os.Chdir(os.Args[1]); err != nil {
		end(2, "%v", err)
	}
	policy := readPolicy("policy")
	newest := policy.open("checkpoint")
	if !policy.witnessed(policy.quorum, newest.signers) {
		wrong("checkpoint", "Fewer witnesses have signed this checkpoint than the policy demands.")
	}
	names, _ := filepath.Glob("checkpoints/[0-9]*")
	var signed []checkpoint
	for _, name := range names {
		c := policy.open(name)
		if name != fmt.Sprintf("checkpoints/%012d", c.size) || c.origin != newest.origin {
			wrong(name, "This is not the checkpoint of this log and size.")
		}
		signed = append(signed, c)
	}
	if len(signed) == 0 || signed[len(signed)-1].text != newest.text {
		wrong("checkpoint", "This is not the last one of checkpoints/.")
	}

	known := map[string]bool{}
	verifyEntries(newest.size, known)
	verifyTiles(newest.size, known)
	verifyNothingElse(known)
	verifyRoots(signed, "These entries are not those of the signed checkpoint")
	var kept []checkpoint
	for _, name := range keptFiles {
		kept = append(kept, policy.open(name))
	}
	sort.Slice(kept, func(i, j int) bool { return kept[i].size < kept[j].size })
	for _, c := range kept {
		if c.origin != newest.origin {
			wrong(c.name, "This checkpoint is of another log, %s.", c.origin)
		}
		if c.size > newest.size {
			wrong(span(newest.size+1, c.size), "These entries are missing since the checkpoint %s was kept.", c.name)
		}
	}
	verifyRoots(kept, "The log was rewritten: these entries are not those of the kept checkpoint")
	fmt.Printf("VERIFIED\n%s, %d entries, %d checkpoints\n", newest.origin, newest.size, len(signed))
}

// reader gives the hashes of subtrees that were computed from the entries.
var reader = tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
	var found []tlog.Hash
	for _, index := range indexes {
		found = append(found, hashes[index])
	}
	return found, nil
})

func verifyEntries(size int64, known map[string]bool) {
	var ledger, recorded string
	versions := map[string]int{}
	for number := int64(0); number*width < size; number++ {
		count := min(width, size-number*width)
		name := path(tlog.Tile{H: 8, L: -1, N: number, W: int(count)})
		known[name] = true
		rest := read(name)
		leaves, tile := readTile(tlog.Tile{H: 8, L: 0, N: number, W: int(count)}, known)
		for i := int64(0); i < count; i++ {
			position := number*width + i + 1
			if len(rest) < 2 || len(rest)-2 < int(binary.BigEndian.Uint16(rest)) {
				wrong(span(position, position), "%s ends before the end of this entry.", name)
			}
			end := 2 + int(binary.BigEndian.Uint16(rest))
			entry := rest[2:end]
			rest = rest[end:]
			lines := strings.SplitN(string(entry), "\n", 7)
			if len(lines) < 7 || lines[0] != "anamnesis-leaf/v1" || lines[2] != fmt.Sprint("position ", position) ||
				ledger != "" && lines[1] != ledger {
				wrong(span(position, position), "The entry is not the leaf of this position in this ledger.")
			}
			versions[lines[3]]++
			if lines[4] != "version "+strconv.Itoa(versions[lines[3]]) || lines[5] < recorded {
				wrong(span(position, position), "The entry's version or time does not follow those before it.")
			}
			ledger, recorded = lines[1], lines[5]
			more, err := tlog.StoredHashes(position-1, entry, reader)
			check(err)
			if !bytes.Equal(more[0][:], leaves[i*tlog.HashSize:(i+1)*tlog.HashSize]) {
				wrong(span(position, position), "The entry in %s does not hash to its leaf in %s.", name, tile)
			}
			hashes = append(hashes, more...)
		}
		if len(rest) > 0 {
			wrong(span(number*width+count+1, number*width+count+1), "%s has more entries than the log.", name)
		}
	}
}

// verifyTiles compares those above the leaves.
func verifyTiles(size int64, known map[string]bool) {
	for _, tile := range tlog.NewTiles(8, 0, size) {
		if tile.L == 0 || int64(tile.W) < min(width, size>>(8*tile.L)-tile.N*width) {
			continue // known, or as wide as it was in a smaller log
		}
		stored, name := readTile(tile, known)
		computed, err := tlog.ReadTileData(tile, reader)
		check(err)
		for i := 0; i < tile.W; i++ {
			if at := i * tlog.HashSize; !bytes.Equal(stored[at:at+tlog.HashSize], computed[at:at+tlog.HashSize]) {
				first := (tile.N*width + int64(i)) << (8 * tile.L)
				wrong(span(first+1, first+1<<(8*tile.L)), "These entries do not hash to hash %d of %s.", i+1, name)
			}
		}
	}
}

func readTile(tile tlog.Tile, known map[string]bool) (stored []byte, name string) {
	name = path(tile)
	known[name] = true
	stored = read(name)
	if len(stored) != tile.W*tlog.HashSize {
		wrong(name, "This tile has %d bytes instead of %d.", len(stored), tile.W*tlog.HashSize)
	}
	return stored, name
}

func verifyRoots(checkpoints []checkpoint, sentence string) {
	held := int64(0)
	for _, c := range checkpoints {
		root := tlog.Hash(sha256.Sum256(nil)) // of an empty tree
		if c.size > 0 {
			var err error
			root, err = tlog.TreeHash(c.size, reader)
			check(err)
		}
		if root != c.root {
			wrong(span(held+1, c.size), "%s %s.", sentence, c.name)
		}
		held = c.size
	}
}

func verifyNothingElse(known map[string]bool) {
	filepath.WalkDir("tile", func(name string, file fs.DirEntry, err error) error {
		if err == nil && file.Type().IsRegular() && !strings.HasPrefix(file.Name(), ".") && !known[filepath.ToSlash(name)] {
			wrong(filepath.ToSlash(name), "This file does not belong to a log of this size.")
		}
		return nil
	})
}

// path is that of C2SP tlog-tiles, which has no height.
func path(tile tlog.Tile) string {
	return strings.Replace(strings.Replace(tile.Path(), "tile/8/", "tile/", 1), "tile/data/", "tile/entries/", 1)
}

type checkpoint struct {
	name, text, origin string
	size               int64
	root               tlog.Hash
	signers            map[string]bool
}

// policy says whose signatures count: C2SP tlog-policy.
type policy struct {
	keys   []note.Verifier
	names  map[string]string // of a witness, by the name and id of its key
	groups map[string]group
	quorum string
}

type group struct {
	threshold int
	members   []string
}

func readPolicy(name string) policy {
	p := policy{names: map[string]string{}, groups: map[string]group{}}
	text, err := os.ReadFile(name)
	if err != nil {
		end(2, "%v", err)
	}
	for _, line := range strings.Split(string(text), "\n") {
		f := strings.Fields(line)
		switch {
		case len(f) == 0 || strings.HasPrefix(f[0], "#"):
		case f[0] == "log" && len(f) >= 2:
			key, err := note.NewVerifier(f[1])
			if err != nil {
				end(2, "policy: %v", err)
			}
			p.keys = append(p.keys, key)
		case f[0] == "witness" && len(f) >= 3:
			key := newWitness(f[2])
			p.keys = append(p.keys, key)
			p.names[id(key.name, key.hash)] = f[1]
		case f[0] == "group" && len(f) >= 4:
			threshold, isNamed := map[string]int{"any": 1, "all": len(f) - 3}[f[2]]
			if !isNamed {
				threshold, err = strconv.Atoi(f[2])
			}
			if err != nil || threshold < 1 || threshold > len(f)-3 {
				end(2, "policy: This line is not understood: %s", line)
			}
			p.groups[f[1]] = group{threshold, f[3:]}
		case f[0] == "quorum" && len(f) == 2 && p.quorum == "":
			p.quorum = f[1]
		default:
			end(2, "policy: This line is not understood: %s", line)
		}
	}
	if p.quorum == "" {
		end(2, "policy: It must name a quorum.")
	}
	return p
}

// open reads a checkpoint that a key of its log has signed, and in which no signature is forged.
func (p policy) open(name string) checkpoint {
	signed, err := note.Open(read(name), note.VerifierList(p.keys...))
	if err != nil {
		wrong(name, "%v.", err)
	}
	c := checkpoint{name: name, text: signed.Text, signers: map[string]bool{}}
	byLog := false
	lines := strings.Split(signed.Text, "\n")
	if len(lines) != 4 {
		wrong(name, "A checkpoint is three lines: origin, size and root.")
	}
	c.origin = lines[0]
	for _, signature := range signed.Sigs {
		if witness, isWitness := p.names[id(signature.Name, signature.Hash)]; isWitness {
			c.signers[witness] = true
		} else {
			byLog = byLog || signature.Name == c.origin
		}
	}
	if c.size, err = strconv.ParseInt(lines[1], 10, 64); err == nil {
		c.root, err = tlog.ParseHash(lines[2])
	}
	if err != nil || c.size < 0 || !byLog {
		wrong(name, "This is no checkpoint that its log has signed.")
	}
	return c
}

func (p policy) witnessed(name string, signers map[string]bool) bool {
	group, isGroup := p.groups[name]
	if !isGroup {
		return name == "none" || signers[name]
	}
	count := 0
	for _, member := range group.members {
		if p.witnessed(member, signers) {
			count++
		}
	}
	return count >= group.threshold
}

// witness verifies cosignatures, C2SP tlog-cosignature: it signs the time together with the checkpoint.
type witness struct {
	name string
	hash uint32
	key  ed25519.PublicKey
}

func newWitness(vkey string) witness {
	parts := strings.SplitN(vkey, "+", 3)
	if len(parts) == 3 {
		key, err := base64.StdEncoding.DecodeString(parts[2])
		sum := sha256.Sum256(append([]byte(parts[0]+"\n"), key...))
		hash := binary.BigEndian.Uint32(sum[:])
		if err == nil && len(key) == 33 && key[0] == 4 && parts[1] == fmt.Sprintf("%08x", hash) {
			return witness{parts[0], hash, key[1:]}
		}
	}
	end(2, "policy: This is no key of a witness: %s", vkey)
	return witness{}
}

func (w witness) Name() string    { return w.name }
func (w witness) KeyHash() uint32 { return w.hash }
func (w witness) Verify(text, signature []byte) bool {
	if len(signature) != 8+ed25519.SignatureSize {
		return false
	}
	signed := fmt.Sprintf("cosignature/v1\ntime %d\n%s", binary.BigEndian.Uint64(signature), text)
	return ed25519.Verify(w.key, []byte(signed), signature[8:])
}

func id(name string, hash uint32) string { return fmt.Sprintf("%s+%08x", name, hash) }

func read(name string) []byte {
	content, err := os.ReadFile(name)
	if os.IsNotExist(err) {
		wrong(name, "This file is missing.")
	}
	check(err)
	return content
}

func span(first, last int64) string {
	if first == last {
		return fmt.Sprintf("position %d", first)
	}
	return fmt.Sprintf("positions %d to %d", first, last)
}

func check(err error) {
	if err != nil {
		end(2, "%v", err)
	}
}

func wrong(where, sentence string, values ...any) {
	fmt.Printf("NOT VERIFIED\n"+where+": "+sentence+"\n", values...)
	os.Exit(1)
}

func end(code int, sentence string, values ...any) {
	fmt.Printf("NOTHING VERIFIED\n"+sentence+"\n", values...)
	os.Exit(code)
}

func min(a, b int64) int64 {
	if a < b {
		return a
	}
	return b
}
