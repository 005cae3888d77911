package org.sayso;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.sayso", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule textStandsAlone = noClasses()
            .that()
            .resideInAPackage("org.sayso.text..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.sayso.time..", "org.sayso.page..", "org.sayso.attribution..")
            .because("text is the ground every stage stands on");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("org.sayso.(*)..").should().beFreeOfCycles();
}
