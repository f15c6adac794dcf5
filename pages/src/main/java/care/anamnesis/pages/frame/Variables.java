package care.anamnesis.pages.frame;

import care.anamnesis.query.record.Components;
import org.springframework.ui.Model;

/** Gives a page its model: each component of a record is a variable of the template. */
public final class Variables {
    private Variables() {}

    public static void of(Model model, Record... records) {
        for (var record : records) {
            Components.of(record)
                    .forEach(component -> model.addAttribute(component.getName(), Components.value(record, component)));
        }
    }
}
