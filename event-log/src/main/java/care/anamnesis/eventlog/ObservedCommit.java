package care.anamnesis.eventlog;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Tells how many events each commit has stored, and how long it took. */
final class ObservedCommit implements BatchCommit<Append, Judgement> {
    private final BatchCommit<Append, Judgement> ledger;
    private final AppendListener listener;

    ObservedCommit(BatchCommit<Append, Judgement> ledger, AppendListener listener) {
        this.ledger = ledger;
        this.listener = listener;
    }

    @Override
    public List<Optional<Judgement>> commit(List<Append> batch) {
        var begin = System.nanoTime();
        var judgements = ledger.commit(batch);
        var took = Duration.ofNanos(System.nanoTime() - begin);
        var events = 0;
        for (var i = 0; i < batch.size(); i++) {
            var isStored = judgements
                    .get(i)
                    .filter(judgement -> judgement.outcome() == Judgement.Outcome.ACCEPTED)
                    .isPresent();
            events += isStored ? batch.get(i).events().size() : 0;
        }
        if (events > 0) {
            listener.appended(events, took);
        }
        return judgements;
    }
}
