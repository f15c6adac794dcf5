package care.anamnesis.standalone.opening;

import care.anamnesis.pages.frame.Page;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.query.words.Dates;
import care.anamnesis.standalone.InDemo;
import care.anamnesis.standalone.opening.Opening.Stage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page shown at every address until the service is open; then the browser goes to the requested page. */
@Page
@InDemo
class OpeningPage {
    static final String PATH = "/opening";

    private final Opening opening;
    private final MessageSource messages;
    private final Dates dates;
    private final Clock clock;

    OpeningPage(Opening opening, MessageSource messages, Dates dates, Clock clock) {
        this.opening = opening;
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
    }

    /** @param says the current work in words */
    record Progress(boolean open, int percent, String says) {}

    @ShowsNoRecord("says how far the start is")
    @GetMapping(PATH)
    String page(Locale locale, Model model) {
        var progress = progress(locale);
        if (progress.open()) {
            return "redirect:/";
        }
        model.addAttribute("progress", progress);
        return "opening/opening";
    }

    @ShowsNoRecord("says how far the start is")
    @GetMapping(PATH + "/progress")
    ResponseEntity<Progress> howFar(Locale locale) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(progress(locale));
    }

    private Progress progress(Locale locale) {
        return switch (opening.stage()) {
            case Stage.Starting _ -> new Progress(false, 0, say(locale, "opening.starting"));
            case Stage.Playing playing ->
                new Progress(
                        false,
                        (int) Math.floor(playing.share() * 100),
                        say(
                                locale,
                                "opening.playing",
                                playing.entries(),
                                dates.day(LocalDate.ofInstant(playing.upTo(), clock.getZone()))));
            case Stage.CatchingUp written ->
                new Progress(false, 99, say(locale, "opening.catching-up", written.entries()));
            case Stage.Open _ -> new Progress(true, 100, say(locale, "opening.open"));
        };
    }

    private String say(Locale locale, String text, Object... of) {
        return messages.getMessage(text, of, locale);
    }
}
