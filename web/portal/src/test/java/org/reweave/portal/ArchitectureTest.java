package org.reweave.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** The portal shows and asks; work and walls are in the use cases. */
@AnalyzeClasses(
    packages = "org.reweave.portal",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule noBusinessBeansInThisWar =
      noClasses()
          .should()
          .beAnnotatedWith("jakarta.ejb.Stateless")
          .orShould()
          .beAnnotatedWith("jakarta.ejb.Stateful")
          .orShould()
          .beAnnotatedWith("jakarta.ejb.Singleton")
          .orShould()
          .beAnnotatedWith("jakarta.transaction.Transactional")
          .because("the wall is bound to the beans of the ejb module alone");

  @ArchTest
  static final ArchRule noWayToTheDatabase =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAnnotatedWith("jakarta.persistence.Entity")
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..");

  @ArchTest
  static final ArchRule nothingIsPrinted =
      GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
}
