package care.anamnesis.pages;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;

/** All texts of pages: their own and the words of the record. */
public record AllTexts(Map<String, String> texts) {

    public static AllTexts in(Locale language) {
        var none = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var texts = new HashMap<String, String>();
        for (var name : List.of("messages", "pages")) {
            var bundle = ResourceBundle.getBundle(name, language, none);
            bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        }
        return new AllTexts(texts);
    }

    public Set<String> keySet() {
        return texts.keySet();
    }

    public boolean containsKey(String key) {
        return texts.containsKey(key);
    }

    public String getString(String key) {
        return requireNonNull(texts.get(key), key);
    }
}
