package vn.lienthong;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.testing.MainClasses;

/** Rules on the compiled classes of every Maven module; each has its planted breach. */
@Tag("once")
class CodeRulesTests {
  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("vn.lienthong.guarded");

  private static final Set<String> RANDOM =
      Set.of(
          "java.util.Random",
          "java.util.SplittableRandom",
          "java.util.concurrent.ThreadLocalRandom",
          "java.security.SecureRandom");

  static Stream<ArchRule> rules() {
    return Stream.of(
        domainKnowsNoFramework(),
        nobodyReadsTheWallClock(),
        idsAndChanceComeFromOnePlace(),
        onlyTheTerminalSpeaks(),
        packagesFormNoCycle(),
        contractsDoNotKnowTheirInside(),
        onlyTheSampleCountryReplaysTime());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theHouseKeepsTheRule(ArchRule rule) {
    rule.check(MainClasses.ALL);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleSeesAPlantedBreach(ArchRule rule) {
    assertThat(rule.evaluate(PLANTED).hasViolation()).as(rule.getDescription()).isTrue();
  }

  /** The SQL and the web of a module stay outside of its rules. */
  private static ArchRule domainKnowsNoFramework() {
    return noClasses()
        .that()
        .resideInAPackage("vn.lienthong.*.domain..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..", "jakarta..", "java.sql..", "javax.sql..", "tools.jackson..");
  }

  /** A live node lives in the present: history is replayed for the sample country alone. */
  private static ArchRule onlyTheSampleCountryReplaysTime() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("vn.lienthong.sample..")
        .should()
        .callMethod(BusinessClock.class, "replay", Instant.class, Runnable.class);
  }

  /** Clocks are handed in; only the node makes one from the machine's. */
  private static ArchRule nobodyReadsTheWallClock() {
    return noClasses()
        .that()
        .haveNameNotMatching("vn\\.lienthong\\.node\\.start\\.MachineClock")
        .and()
        .resideOutsideOfPackages("vn.lienthong.client..", "vn.lienthong.bench..")
        .should()
        .callCodeUnitWhere(readsClock());
  }

  private static ArchRule idsAndChanceComeFromOnePlace() {
    return noClasses()
        .that()
        .haveNameNotMatching("vn\\.lienthong\\.shared\\.Ids")
        .and()
        .resideOutsideOfPackages("vn.lienthong.client..", "vn.lienthong.bench..")
        .should()
        .callCodeUnitWhere(
            called(
                "takes chance",
                call ->
                    (RANDOM.contains(owner(call)) && isSource(call))
                        || named(call, "java.util.UUID", "randomUUID")
                        || named(call, "java.lang.Math", "random")));
  }

  /** A library is handed a generator, so a parameter of that type is no breach; making one is. */
  private static boolean isSource(JavaCall<?> call) {
    return call.getName().equals("<init>")
        || call.getName().equals("current")
        || call.getName().startsWith("getInstance");
  }

  private static ArchRule onlyTheTerminalSpeaks() {
    return noClasses()
        .that()
        .resideOutsideOfPackages("vn.lienthong..cli..", "vn.lienthong.bench..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace");
  }

  /** Between modules and inside them: every package is a slice of its own. */
  private static ArchRule packagesFormNoCycle() {
    return SlicesRuleDefinition.slices().matching("vn.lienthong.(**)").should().beFreeOfCycles();
  }

  private static ArchRule contractsDoNotKnowTheirInside() {
    return noClasses()
        .that()
        .resideInAPackage("vn.lienthong.*")
        .and()
        .areNotAnnotatedWith("org.springframework.modulith.ApplicationModule")
        .should(
            new ArchCondition<JavaClass>("depend on sub-packages of its own module") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                    .filter(dependency ->
                        dependency
                            .getTargetClass()
                            .getPackageName()
                            .startsWith(type.getPackageName() + "."))
                    .forEach(dependency ->
                        events.add(
                            SimpleConditionEvent.satisfied(type, dependency.getDescription())));
              }
            });
  }

  private static DescribedPredicate<JavaCall<?>> readsClock() {
    var zoneless = Map.of("java.lang.System", "currentTimeMillis", Clock.class.getName(), "system");
    return called(
        "read the clock of the machine",
        call ->
            (owner(call).startsWith("java.time.")
                    && call.getName().equals("now")
                    && withoutClock(call))
                || zoneless.entrySet().stream()
                    .anyMatch(entry ->
                        owner(call).equals(entry.getKey())
                            && call.getName().startsWith(entry.getValue())));
  }

  /** {@code LocalDate.now(clock)} is fine. */
  private static boolean withoutClock(JavaCall<?> call) {
    CodeUnitCallTarget target = call.getTarget();
    return target.getRawParameterTypes().stream()
        .noneMatch(type -> type.isAssignableTo(Clock.class));
  }

  private static DescribedPredicate<JavaCall<?>> called(
      String description, java.util.function.Predicate<JavaCall<?>> test) {
    return DescribedPredicate.describe(description, test);
  }

  private static boolean named(JavaCall<?> call, String owner, String name) {
    return owner(call).equals(owner) && call.getName().equals(name);
  }

  private static String owner(JavaCall<?> call) {
    return call.getTargetOwner().getName();
  }
}
