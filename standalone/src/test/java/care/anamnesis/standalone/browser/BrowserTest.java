package care.anamnesis.standalone.browser;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A test in which people use pages, each with their own browser, on the one service of the test run. */
abstract class BrowserTest {
    private final List<Visitor> visitors = new ArrayList<>();

    @RegisterExtension
    final AfterTestExecutionCallback tellsWhatTheBrowsersSent = test -> test.getExecutionException()
            .ifPresent(_ -> visitors.forEach(visitor -> visitor.traffic().forEach(System.err::println)));

    protected Visitor somebody() {
        return arrives(new Visitor());
    }

    /** @param language for example "en-US" */
    protected Visitor somebodyWhoReads(String language) {
        return arrives(new Visitor(language, "America/New_York"));
    }

    /** @param zone for example "Pacific/Kiritimati", where every day begins first */
    protected Visitor somebodyIn(String zone) {
        return arrives(new Visitor("en-GB", zone));
    }

    private Visitor arrives(Visitor visitor) {
        visitors.add(visitor);
        return visitor;
    }

    /** @param person for example "therapist" */
    protected Visitor the(String person) {
        return somebody().signedInAs(person);
    }

    /** For a label whose words also begin others. */
    protected static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    @AfterEach
    void everybodyLeavesContent() {
        try {
            visitors.forEach(Visitor::hasNothingToComplainAbout);
        } finally {
            visitors.forEach(Visitor::close);
        }
    }
}
