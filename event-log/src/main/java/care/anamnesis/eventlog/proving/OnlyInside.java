package care.anamnesis.eventlog.proving;

import care.anamnesis.eventlog.proof.SignedCheckpoint;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Where no place outside is given: what was signed is then in the database only, and is compared with that. */
final class OnlyInside implements Outside {
    private final TreeStore store;

    OnlyInside(TreeStore store) {
        this.store = store;
    }

    @Override
    public Optional<Kept> newest() throws IOException {
        int epoch = store.log().epoch();
        try {
            return store.newest(epoch).map(newest -> new Kept(epoch, newest.signed()));
        } catch (IllegalArgumentException e) {
            throw new IOException("What is stored as the newest checkpoint is none", e);
        }
    }

    @Override
    public List<SignedCheckpoint> all(int epoch) {
        return store.newest(epoch).map(LogProofs.Newest::signed).stream().toList();
    }

    @Override
    public void keep(int epoch, SignedCheckpoint checkpoint) {
        store.publish(epoch, checkpoint);
    }

    @Override
    public void addSignatures(int epoch, SignedCheckpoint cosigned) {
        // the database keeps them apart
    }
}
