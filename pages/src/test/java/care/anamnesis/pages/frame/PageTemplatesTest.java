package care.anamnesis.pages.frame;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.query.careplan.AmendmentRequest;
import care.anamnesis.query.careplan.ClientDetails;
import care.anamnesis.query.careplan.Consent;
import care.anamnesis.query.careplan.Correction;
import care.anamnesis.query.careplan.Fact;
import care.anamnesis.query.careplan.Finding;
import care.anamnesis.query.careplan.Hold;
import care.anamnesis.query.careplan.HomePractice;
import care.anamnesis.query.careplan.LegalHold;
import care.anamnesis.query.careplan.OutcomeSeries;
import care.anamnesis.query.careplan.Pause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** A template that names what its page does not show would show nothing there, or fail where nobody looks. */
class PageTemplatesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** Parts for pages of other modules. */
    private static final Pattern ELSEWHERE = Pattern.compile("components/(field|panel)");

    /** Facts that the page of a client shows in a picture of their own model. */
    private static final Set<Class<?>> DRAWN = Set.of(
            Finding.Assessment.class,
            Finding.Resolution.class,
            HomePractice.Log.class,
            OutcomeSeries.Measurement.class);

    /** Facts whose content only the history and the other pages that look back show. */
    private static final Set<Class<?>> LOOKED_BACK_AT = Set.of(
            AmendmentRequest.Decision.class,
            AmendmentRequest.Extension.class,
            AmendmentRequest.Statement.class,
            ClientDetails.class,
            Consent.Withdrawal.class,
            Correction.class,
            Hold.Resumption.class,
            HomePractice.Revision.class,
            LegalHold.Release.class,
            Pause.Resumption.class);

    /** For pages that show nothing but words. */
    record Words() {}

    record Shown(Class<?> model, String view) {
        @Override
        public String toString() {
            return view + " with " + model.getSimpleName();
        }
    }

    static List<Shown> shown() {
        var models = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        models.addIncludeFilter(new AnnotationTypeFilter(ShownBy.class));
        var shown = models.findCandidateComponents("care.anamnesis.pages").stream()
                .map(it -> named(requireNonNull(it.getBeanClassName())))
                .flatMap(model -> Arrays.stream(requireNonNull(model.getAnnotation(ShownBy.class))
                                .value())
                        .map(view -> new Shown(model, view)));
        return Stream.concat(shown, Stream.of(new Shown(Words.class, "settings/settings")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("shown")
    void every_expression_names_what_its_page_shows(Shown shown) {
        assertThat(new TypedTemplates(Map.of()).faults(shown.model(), shown.view()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            caseload/clients     | caseload/list        | answer.next             | anwser.next       | there is no anwser
            caseload/list :: rows| caseload/list        | client.nextDue          | client.nextdue    | ClientSummary has no nextdue
            client/client        | client/sections      | step.entry.recordedBy   | step.entry.author | has no author
            client/client        | components/chip      | due.overdue             | due.isLate        | Due has no isLate
            audit/audit          | audit/list           | @dates.                 | @date.            | there is no bean date
            """)
    void a_slip_is_found(String view, String template, String right, String wrong, String fault) {
        var stored = TypedTemplates.text(template);
        var slipped = stored.replace(right, wrong);
        var model = shown().stream()
                .filter(it -> it.view().equals(view))
                .findFirst()
                .orElseThrow()
                .model();

        assertThat(slipped).isNotEqualTo(stored);
        assertThat(new TypedTemplates(Map.of(template, slipped)).faults(model, view))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found).startsWith(template).contains(fault));
    }

    /** Thymeleaf refuses beans there; it finds out when the page is shown. */
    @Test
    void no_attribute_without_a_processor_of_its_own_asks_a_bean() throws IOException {
        var asking = Pattern.compile("th:(?:attr|data-[\\w-]+|aria-[\\w-]+)=\"[^\"]*@\\w+\\.");
        try (var files = Files.walk(TEMPLATES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".html"))
                            .map(file -> TEMPLATES.relativize(file).toString().replace(".html", ""))
                            .filter(template -> asking.matcher(TypedTemplates.text(template))
                                    .find()))
                    .isEmpty();
        }
    }

    @Test
    void every_template_belongs_to_a_page() throws IOException {
        var read = new HashSet<String>();
        for (var shown : shown()) {
            var templates = new TypedTemplates(Map.of());
            templates.faults(shown.model(), shown.view());
            read.addAll(templates.read());
        }
        try (var files = Files.walk(TEMPLATES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".html"))
                            .map(file -> TEMPLATES.relativize(file).toString().replace(".html", ""))
                            .filter(template -> !read.contains(template)
                                    && !ELSEWHERE.matcher(template).matches()))
                    .isEmpty();
        }
    }

    @Test
    void the_page_of_a_client_shows_something_of_each_fact_of_the_record() {
        var templates = new TypedTemplates(Map.of());
        shown().stream()
                .filter(it -> it.view().equals("client/client"))
                .forEach(it -> templates.faults(it.model(), it.view()));

        assertThat(facts(Fact.class))
                .filteredOn(fact -> !templates.shown().contains(fact))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(DRAWN, LOOKED_BACK_AT).flatMap(Set::stream).toList());
    }

    private static Stream<Class<?>> facts(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(PageTemplatesTest::facts)
                : Stream.of(family);
    }

    private static Class<?> named(String type) {
        try {
            return Class.forName(type, false, PageTemplatesTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
