package care.anamnesis.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageJourneyTest extends BrowserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB | born 2 April 1979  | Clients who practise at home",
                "en-US | born April 2, 1979 | Clients who practice at home",
                "de-DE | born 2 April 1979  | Clients who practise at home",
            })
    void dates_and_words_are_those_of_the_reader_and_british_where_nothing_else_is_there(
            String language, String born, String practising) {
        var supervisor = somebodyWhoReads(language).signedInAs("supervisor");

        supervisor.goesTo("/dashboard/clients?figure=PRACTICE&weeks=26");
        assertThat(supervisor.page().locator("h1")).hasText(practising);

        supervisor.goesTo("/clients?stage=DISCHARGED");
        supervisor
                .page()
                .locator("tr.link a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Whitmore"))
                .click();
        supervisor.page().waitForURL("**/clients/*-*");
        assertThat(supervisor.page().locator(".client-head")).containsText(born);
        assertThat(supervisor.page().locator("html"))
                .hasAttribute("lang", language.equals("en-US") ? "en-US" : "en-GB");
    }
}
