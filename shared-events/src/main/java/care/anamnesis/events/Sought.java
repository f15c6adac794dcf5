package care.anamnesis.events;

import java.util.List;

/** What somebody typed to find a name: its words in any order, however the name spells them. */
public final class Sought {
    private final List<Spelling> words;

    private Sought(List<Spelling> words) {
        this.words = words;
    }

    public static Sought of(String typed) {
        return new Sought(Spelling.eachWord(typed));
    }

    /** Whether a name has each word in it; every name has, where nothing was typed. */
    public boolean isIn(String name) {
        if (words.isEmpty()) {
            return true;
        }
        var spelled = Spelling.of(name);
        return words.stream().allMatch(spelled::has);
    }
}
