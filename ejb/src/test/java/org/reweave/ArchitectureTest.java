package org.reweave;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasSourceCodeLocation;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Version;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hibernate.annotations.Immutable;
import org.reweave.platform.DbRole;
import org.reweave.platform.Gate;
import org.reweave.platform.Ids;
import org.reweave.platform.Time;
import org.reweave.platform.Under;

/** The structure that the walls stand on. */
@AnalyzeClasses(packages = "org.reweave", importOptions = ArchitectureTest.OwnClasses.class)
class ArchitectureTest {
  /** From the bottom to the top: a feature calls those before it alone, so there is no cycle. */
  private static final List<String> ORDER =
      List.of(
          "seeds",
          "reports",
          "health",
          "platform",
          "audit",
          "clinic",
          "content",
          "account",
          "care",
          "emergency",
          "screening",
          "profile",
          "consent",
          "safety",
          "suitability",
          "safetyplan",
          "obligation",
          "appointment",
          "protocol",
          "homework",
          "notification",
          "progress",
          "report",
          "record",
          "psychotherapy",
          "demo");

  /** Rows that change only while another row that they belong to is locked or versioned. */
  private static final Set<String> CHANGED_WITH_ANOTHER =
      Set.of(
          "org.reweave.account.Login", // with its account
          "org.reweave.account.Outbox", // claimed by a row lock and a lease
          "org.reweave.appointment.Attendance", // with its appointment
          "org.reweave.care.KeptOff", // ended once, the same whoever comes first
          "org.reweave.emergency.EmergencyReader"); // ended once too

  @ArchTest
  static final ArchRule featuresCallOnlyThoseBelowThem =
      classes().should(callOnlyFeaturesBelow()).because("the order is that of ORDER");

  @ArchTest
  static final ArchRule everySessionBeanIsClosed =
      classes().that(sessionBeans()).should().beAnnotatedWith(DenyAll.class);

  @ArchTest
  static final ArchRule everyBusinessMethodNamesItsRoles =
      methods()
          .that(describe("are business methods", ArchitectureTest::isBusinessMethod))
          .should()
          .beAnnotatedWith(RolesAllowed.class)
          .orShould()
          .beAnnotatedWith(PermitAll.class);

  @ArchTest
  static final ArchRule noBeanNamesRolesForMethodsToCome =
      classes()
          .should()
          .notBeAnnotatedWith(RolesAllowed.class)
          .andShould()
          .notBeAnnotatedWith(PermitAll.class);

  @ArchTest
  static final ArchRule onlyWhatTimersCallIsOpenToAll =
      methods()
          .that()
          .areAnnotatedWith(PermitAll.class)
          .should(
              satisfy(
                  "run as SYSTEM, which the wall lets timers do alone",
                  method -> runsAsSystem(method) || method.getOwner().isEquivalentTo(Gate.class)));

  @ArchTest
  static final ArchRule transactionsBeginInSessionBeans =
      noClasses()
          .should()
          .beAnnotatedWith(Transactional.class)
          .orShould()
          .beAnnotatedWith(Stateful.class)
          .because("the wall guards calls of stateless beans");

  @ArchTest
  static final ArchRule entitiesStayInTheirFeature =
      classes()
          .that()
          .areAnnotatedWith(Entity.class)
          .should()
          .bePackagePrivate()
          .andShould(
              satisfy(
                  "have a protected constructor without parameters",
                  entity ->
                      entity.getConstructors().stream()
                          .filter(c -> c.getRawParameterTypes().isEmpty())
                          .anyMatch(c -> c.getModifiers().contains(JavaModifier.PROTECTED))));

  @ArchTest
  static final ArchRule entitiesAreVersionedOrNeverChange =
      classes()
          .that()
          .areAnnotatedWith(Entity.class)
          .and()
          .areNotAnnotatedWith(Immutable.class)
          .and(
              describe(
                  "change by themselves", c -> !CHANGED_WITH_ANOTHER.contains(c.getFullName())))
          .should(
              satisfy(
                  "have a @Version",
                  entity ->
                      entity.getFields().stream().anyMatch(f -> f.isAnnotatedWith(Version.class))));

  @ArchTest
  static final ArchRule entitiesActAndAreNotSet =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Entity.class)
          .should()
          .haveNameNotMatching("set[A-Z].*");

  @ArchTest
  static final ArchRule nobodyHandsOutAnEntity =
      noCodeUnits()
          .that(describe("other features can call", ArchitectureTest::isOpen))
          .should(
              mention(
                  describe(
                      "entities, or the way to the database",
                      t ->
                          t.isAnnotatedWith(Entity.class)
                              || t.isAssignableTo(EntityManager.class)
                              || t.isAssignableTo(Connection.class))));

  @ArchTest
  static final ArchRule nobodyShowsTheEntityManager =
      fields()
          .that()
          .haveRawType(EntityManager.class)
          .should()
          .notBePublic()
          .andShould()
          .notBeProtected();

  @ArchTest
  static final ArchRule timeComesFromTheOneClock =
      noClasses()
          .that()
          .areNotAssignableTo(Time.class)
          .and()
          .areNotAssignableTo(Ids.class) // the time in an id is a sort key and decides nothing
          .should()
          .callMethodWhere(
              describe(
                  "the system's clock is read",
                  call -> {
                    var target = call.getTarget();
                    var owner = target.getOwner();
                    var time = owner.getPackageName().equals("java.time");
                    return time
                            && target.getName().equals("now")
                            && target.getRawParameterTypes().stream()
                                .noneMatch(p -> p.isEquivalentTo(Clock.class))
                        || owner.isEquivalentTo(Clock.class)
                            && target.getName().startsWith("system")
                        || owner.isEquivalentTo(System.class)
                            && target.getName().equals("currentTimeMillis");
                  }))
          .because("tests and the demo set the clock");

  @ArchTest
  static final ArchRule noDatesOfOld =
      noClasses()
          .should()
          .dependOnClassesThat(
              describe(
                  "are dates without a zone",
                  c ->
                      Set.of(
                              "java.util.Date",
                              "java.util.Calendar",
                              "java.sql.Date",
                              "java.sql.Time",
                              "java.sql.Timestamp",
                              "java.text.SimpleDateFormat")
                          .contains(c.getFullName())));

  @ArchTest
  static final ArchRule nothingIsPrinted =
      GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  private static DescribedPredicate<JavaClass> sessionBeans() {
    return describe("are session beans", ArchitectureTest::isSessionBean);
  }

  private static boolean isSessionBean(JavaClass type) {
    return type.isAnnotatedWith(Stateless.class)
        || type.isAnnotatedWith(Singleton.class)
        || type.isAnnotatedWith(Stateful.class);
  }

  private static boolean isOpen(JavaCodeUnit unit) {
    var modifiers = unit.getModifiers();
    return isOpen(unit.getOwner())
        && (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED));
  }

  private static boolean isOpen(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(ArchitectureTest::isOpen).orElse(true);
  }

  private static boolean isBusinessMethod(JavaMethod method) {
    var modifiers = method.getModifiers();
    return isSessionBean(method.getOwner())
        && modifiers.contains(JavaModifier.PUBLIC)
        && !modifiers.contains(JavaModifier.STATIC)
        && !modifiers.contains(JavaModifier.SYNTHETIC);
  }

  private static boolean runsAsSystem(JavaMethod method) {
    return method
        .tryGetAnnotationOfType(Under.class)
        .or(() -> method.getOwner().tryGetAnnotationOfType(Under.class))
        .filter(under -> under.value() == DbRole.SYSTEM)
        .isPresent();
  }

  /** The feature of a class of ours; empty for others and for the root package. */
  private static String feature(JavaClass type) {
    var name = type.getPackageName();
    return name.startsWith("org.reweave.") ? name.split("\\.")[2] : "";
  }

  private static ArchCondition<JavaClass> callOnlyFeaturesBelow() {
    return new ArchCondition<>("call only features below their own") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        var own = feature(type);
        if (!ORDER.contains(own)) {
          events.add(SimpleConditionEvent.violated(type, "Put the feature " + own + " in ORDER"));
        }
        for (var dependency : type.getDirectDependenciesFromSelf()) {
          var other = feature(dependency.getTargetClass());
          if (!other.isEmpty() && ORDER.indexOf(other) > ORDER.indexOf(own)) {
            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
          }
        }
      }
    };
  }

  private static ArchCondition<JavaCodeUnit> mention(DescribedPredicate<JavaClass> what) {
    return new ArchCondition<>("mention " + what.getDescription()) {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        var named =
            unit.getReturnType().getAllInvolvedRawTypes().stream().anyMatch(what)
                || unit.getParameterTypes().stream()
                    .anyMatch(p -> p.getAllInvolvedRawTypes().stream().anyMatch(what));
        events.add(new SimpleConditionEvent(unit, named, unit.getFullName()));
      }
    };
  }

  private static <T extends HasDescription & HasSourceCodeLocation> ArchCondition<T> satisfy(
      String words, Predicate<T> what) {
    return ArchCondition.from(describe(words, what));
  }

  /** The classes of this module, without its tests. */
  static final class OwnClasses implements ImportOption {
    private final ImportOption noTests = new DoNotIncludeTests();
    private final ImportOption noJars = new DoNotIncludeJars();

    @Override
    public boolean includes(Location location) {
      return noTests.includes(location)
          && noJars.includes(location)
          && !location.contains("/seeds/target/")
          && !location.contains("/reports/target/");
    }
  }
}
