package care.anamnesis.service.cli;

import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows the progress of long work on a terminal, and nothing elsewhere. */
record Progress(boolean shown) {

    @FunctionalInterface
    interface Work<T> {
        /** @param reached receives how much is done so far */
        T run(LongConsumer reached) throws Exception;
    }

    <T> T during(String task, long whole, Work<T> work) throws Exception {
        if (!shown) {
            return work.run(_ -> {});
        }
        var bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(whole)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .clearDisplayOnFinish();
        try (var running = bar.build()) {
            return work.run(running::stepTo);
        }
    }
}
