package org.reweave.api;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

@AnalyzeClasses(packages = "org.reweave.api", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule everyOperationNamesItsRoles =
      methods()
          .that(describe("answer an HTTP method", ArchitectureTest::isOperation))
          .should()
          .beAnnotatedWith(RolesAllowed.class)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule noResourceNamesRolesForMethodsToCome =
      classes()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .notBeAnnotatedWith(RolesAllowed.class)
          .allowEmptyShould(true);

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
          .beAnnotatedWith("jakarta.transaction.Transactional");

  @ArchTest
  static final ArchRule noEntitiesHere =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAnnotatedWith("jakarta.persistence.Entity")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("jakarta.persistence.EntityManager");

  private static boolean isOperation(JavaMethod method) {
    return method.getAnnotations().stream()
        .anyMatch(a -> a.getRawType().isAnnotatedWith(HttpMethod.class));
  }
}
