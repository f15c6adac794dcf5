package care.anamnesis.eventlog.proving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.anamnesis.eventlog.LogInDoubt;
import care.anamnesis.eventlog.proving.Integrator.Round;
import java.io.IOException;

/** What must be found of a change. */
sealed interface Found {
    void verify(OwnedLog log) throws IOException;

    /** The first event that is wrong, when all are read. */
    record At(long position) implements Found {
        @Override
        public void verify(OwnedLog log) {
            assertThat(log.comparison.firstChanged()).contains(position);
        }
    }

    /**
     * Before anything is written, and nothing is signed.
     *
     * @param size of the checkpoint that the log does not extend
     * @param lastHeld the last one that it extends: the change is between the two
     */
    record Before(long size, long lastHeld) implements Found {
        @Override
        public void verify(OwnedLog log) throws IOException {
            var disproved = LogInDoubt.disproved(size).getMessage();
            assertThat(log.doubt().map(LogInDoubt::getMessage)).contains(disproved);
            assertThat(log.integrator(log.outside).round())
                    .isInstanceOfSatisfying(
                            Round.InDoubt.class,
                            round -> assertThat(round.doubt()).hasMessage(disproved));
            if (lastHeld < size) {
                assertThat(log.comparison.lastHeld(log.outside.all(0))).isEqualTo(lastHeld);
            }
        }
    }

    /** What is kept outside can no longer be read, or not be continued: nothing is signed. */
    record NothingSigned() implements Found {
        @Override
        public void verify(OwnedLog log) {
            assertThatThrownBy(() -> log.integrator(log.outside).round()).isInstanceOf(IOException.class);
        }
    }

    /** The log is whole, and so is what was taken away after the next round. */
    record Healed() implements Found {
        @Override
        public void verify(OwnedLog log) throws IOException {
            assertThat(log.doubt()).isEmpty();
            assertThat(log.integrator(log.outside).round()).isEqualTo(new Round.Kept(log.size(), false));
            assertThat(log.store.newest(0).map(LogProofs.Newest::signed))
                    .isEqualTo(log.outside.newest().map(Outside.Kept::checkpoint));
            assertThat(log.comparison.firstChanged()).isEmpty();
        }
    }
}
