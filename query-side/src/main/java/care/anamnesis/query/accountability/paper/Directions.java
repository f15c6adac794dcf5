package care.anamnesis.query.accountability.paper;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import org.jspecify.annotations.Nullable;

/** Hebrew and Arabic from right to left within left-to-right text, by the Unicode bidirectional algorithm. */
final class Directions {
    private static final ArabicShaping SHAPE = new ArabicShaping(
            ArabicShaping.LETTERS_SHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK);
    private static final ArabicShaping UNSHAPE = new ArabicShaping(
            ArabicShaping.LETTERS_UNSHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK);

    private Directions() {}

    /** The letters of one line as printed, from left to right. */
    static String onPaper(String line) {
        var bidi = new Bidi(new Reorderer().shapeText(line), Bidi.DIRECTION_LEFT_TO_RIGHT);
        return bidi.writeReordered(Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS);
    }

    static final class Splitter implements BidiSplitter {
        private @Nullable Bidi bidi;

        @Override
        public void setParagraph(String paragraph, byte defaultDirection) {
            bidi = new Bidi(paragraph, level(defaultDirection));
        }

        private static int level(byte direction) {
            return switch (direction) {
                case RTL -> Bidi.DIRECTION_RIGHT_TO_LEFT;
                case NEUTRAL -> Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
                default -> Bidi.DIRECTION_LEFT_TO_RIGHT;
            };
        }

        @Override
        public int countTextRuns() {
            return paragraph().countRuns();
        }

        @Override
        public BidiTextRun getVisualRun(int run) {
            var found = paragraph().getVisualRun(run);
            return new BidiTextRun(found.getStart(), found.getLength(), found.getDirection() == Bidi.LTR ? LTR : RTL);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return switch (Bidi.getBaseDirection(paragraph)) {
                case Bidi.LTR -> LTR;
                case Bidi.RTL -> RTL;
                default -> NEUTRAL;
            };
        }

        private Bidi paragraph() {
            if (bidi == null) {
                throw new IllegalStateException("No paragraph was set");
            }
            return bidi;
        }
    }

    static final class Reorderer implements BidiReorderer {
        @Override
        public String reorderRTLTextToLTR(String text) {
            return Bidi.writeReverse(text, Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS | Bidi.KEEP_BASE_COMBINING);
        }

        @Override
        public String shapeText(String text) {
            return converted(SHAPE, text);
        }

        @Override
        public String deshapeText(String text) {
            return converted(UNSHAPE, text);
        }

        private static String converted(ArabicShaping shaping, String text) {
            try {
                return shaping.shape(text);
            } catch (ArabicShapingException e) {
                throw new IllegalStateException("There is always room for a longer text", e);
            }
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }
    }
}
