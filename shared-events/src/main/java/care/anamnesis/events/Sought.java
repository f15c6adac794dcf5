package care.anamnesis.events;

import java.util.List;

/** A search text for a name: its words in any order and spelling. */
public final class Sought {
    private final List<Spelling> words;

    private Sought(List<Spelling> words) {
        this.words = words;
    }

    public static Sought of(String typed) {
        return new Sought(Spelling.eachWord(typed));
    }

    /** Whether a name contains each word; every name does if nothing was typed. */
    public boolean isIn(String name) {
        if (words.isEmpty()) {
            return true;
        }
        var spelled = Spelling.of(name);
        return words.stream().allMatch(spelled::has);
    }
}
