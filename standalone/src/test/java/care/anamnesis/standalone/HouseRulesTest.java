package care.anamnesis.standalone;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.query.record.ClientRecords;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.web.bind.annotation.RequestMapping;

/** The house as the build sees it: who may lean on whom, and where frameworks and clocks stop. */
@AnalyzeClasses(packages = "care.anamnesis", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {
    @ArchTest
    static final ArchRule modules_lean_on_each_other_as_designed = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("care.anamnesis..")
            .layer("language")
            .definedBy("care.anamnesis.events..")
            .layer("log")
            .definedBy("care.anamnesis.eventlog..")
            .layer("asking")
            .definedBy("care.anamnesis.command..")
            .layer("answering")
            .definedBy("care.anamnesis.query..")
            .layer("pages")
            .definedBy("care.anamnesis.pages..")
            .layer("service")
            .definedBy("care.anamnesis.service..")
            .layer("standalone")
            .definedBy("care.anamnesis.standalone..")
            .whereLayer("language")
            .mayNotAccessAnyLayer()
            .whereLayer("log")
            .mayNotAccessAnyLayer()
            .whereLayer("asking")
            .mayOnlyAccessLayers("language", "log")
            .whereLayer("answering")
            .mayOnlyAccessLayers("language", "log")
            .whereLayer("pages")
            .mayOnlyBeAccessedByLayers("service", "standalone")
            .whereLayer("service")
            .mayOnlyBeAccessedByLayers("standalone")
            .whereLayer("standalone")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule no_package_of_a_module_leads_back_to_itself =
            slices().matching("care.anamnesis.(*).(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rules_and_folds_know_no_spring_and_no_database = noClasses()
            .that(decideOrFold())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule rules_and_folds_read_no_clock_and_throw_no_dice = noClasses()
            .that(decideOrFold())
            .should()
            .callMethodWhere(describe(
                    "a clock is read",
                    call -> call.getTargetOwner().isAssignableTo(Clock.class)
                            && !call.getName().equals("fixed")))
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule the_command_side_listens_to_no_event = noMethods()
            .that()
            .areDeclaredInClassesThat(resideInAPackage("care.anamnesis.command.."))
            .should()
            .beAnnotatedWith(EventHandler.class);

    @ArchTest
    static final ArchRule the_query_side_and_its_pages_take_no_command = noMethods()
            .that()
            .areDeclaredInClassesThat(resideInAnyPackage("care.anamnesis.query..", "care.anamnesis.pages.."))
            .should()
            .beAnnotatedWith(CommandHandler.class);

    /** What shows something of a client is logged (R19): a handler method says what it shows, or that it shows nothing. */
    @ArchTest
    static final ArchRule every_handler_that_answers_says_whether_it_shows_a_record = methods()
            .that()
            .areDeclaredInClassesThat(resideInAnyPackage("care.anamnesis.query..", "care.anamnesis.pages.."))
            .and()
            .areMetaAnnotatedWith(RequestMapping.class)
            .should()
            .beAnnotatedWith(Accesses.class)
            .orShould()
            .beAnnotatedWith(ShowsNoRecord.class);

    /** What somebody may read is decided once: nobody else comes to a record (design, 7). */
    @ArchTest
    static final ArchRule a_record_is_read_through_what_somebody_may_read = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Test")
            .and()
            .resideOutsideOfPackages(
                    "care.anamnesis.query.access..",
                    "care.anamnesis.query.projection..",
                    "care.anamnesis.query.record..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ClientRecords.class);

    /** What a page shows is the record of its model, against which its templates are checked. */
    @ArchTest
    static final ArchRule no_page_puts_a_variable_into_its_model_by_name = noClasses()
            .that(resideInAPackage("care.anamnesis.pages.."))
            .should()
            .callMethodWhere(describe(
                    "a variable is named",
                    call -> call.getTargetOwner().getPackageName().startsWith("org.springframework.")
                            && Set.of("addAttribute", "addAllAttributes", "addObject")
                                    .contains(call.getName())));

    @ArchTest
    static void no_class_is_named_like_another_of_its_module(JavaClasses classes) {
        var named = classes.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(
                        type -> module(type) + "." + type.getSimpleName(), mapping(JavaClass::getName, toSet())));

        assertThat(named)
                .hasSizeGreaterThan(500)
                .allSatisfy((_, types) -> assertThat(types).hasSize(1));
    }

    private static String module(JavaClass type) {
        return type.getPackageName().split("\\.", 4)[2];
    }

    private static DescribedPredicate<JavaClass> decideOrFold() {
        return describe(
                "decide or fold",
                type -> type.getPackageName().equals("care.anamnesis.command.record")
                        || type.getMethods().stream()
                                .anyMatch(method -> method.getName().equals("evolve")
                                        && method.getModifiers().contains(JavaModifier.STATIC)));
    }
}
