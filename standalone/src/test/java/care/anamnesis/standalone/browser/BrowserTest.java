package care.anamnesis.standalone.browser;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A test in which people look at pages, each with a browser of their own, on the one service of the test run. */
abstract class BrowserTest {
    private final List<Visitor> visitors = new ArrayList<>();

    protected Visitor somebody() {
        var visitor = new Visitor();
        visitors.add(visitor);
        return visitor;
    }

    /** @param language for example "en-US" */
    protected Visitor somebodyWhoReads(String language) {
        var visitor = new Visitor(language);
        visitors.add(visitor);
        return visitor;
    }

    /** @param person for example "therapist" */
    protected Visitor the(String person) {
        return somebody().signedInAs(person);
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
