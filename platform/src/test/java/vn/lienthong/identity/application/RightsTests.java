package vn.lienthong.identity.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import vn.lienthong.identity.IdentityRight;
import vn.lienthong.identity.Role;
import vn.lienthong.identity.domain.RightsTable.Row;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Right;

/** The table of rights against the code that asks for them, and against the documentation. */
class RightsTests {
  private static final Path PAGE = Path.of("../docs/modules/identity.md");
  private static final String BEGIN = "<!-- rights: written by RightsTests -->";
  private static final String END = "<!-- end of rights -->";

  /** Rights that nobody but the node itself has, on purpose. */
  private static final Set<String> NOBODY = Set.of();

  private static final Caller PEER =
      new Caller(Caller.Kind.SYSTEM, "peer:H46", "S", null, "peer", "");

  private final RightsService rights = new RightsService();

  @Test
  void everyRightOfTheCodeIsGivenToSomebody() {
    var missing =
        rights()
            .filter(right -> Arrays.stream(Role.values()).noneMatch(role -> has(role, right)))
            .filter(right -> !rights.allows(Caller.system("1", "S", null), right))
            .filter(right -> !rights.allows(PEER, right))
            .map(right -> right.module() + "." + right.key())
            .filter(right -> !NOBODY.contains(right))
            .toList();
    assertThat(missing).isEmpty();
  }

  @Test
  void everyRowOfTheTableNamesARoleAndARightThatExist() {
    var known =
        rights().map(right -> right.module() + "." + right.key()).collect(Collectors.toSet());
    for (var row : RightsService.read().rows()) {
      assertThat(row.role()).isIn(roles());
      if (!row.right().equals("*")) {
        assertThat(known).contains(row.module() + "." + row.right());
      } else if (!row.module().equals("*")) {
        assertThat(RightsTests.class.getResource("/vn/lienthong/" + row.module())).isNotNull();
      }
    }
  }

  @Test
  void theRoleOfACallerMustFitItsKind() {
    var agency = new AgencyCode("H46");
    for (var kind : Set.of(Caller.Kind.PERSON, Caller.Kind.SYSTEM, Caller.Kind.DISPLAY)) {
      var posing = new Caller(kind, "1", "X", agency, "node", "");
      assertThat(rights.allows(posing, IdentityRight.MANAGE_PEOPLE)).isFalse();
    }
    var system = new Caller(Caller.Kind.SYSTEM, "1", "X", agency, "administrator", "");
    assertThat(rights.allows(system, IdentityRight.MANAGE_PEOPLE)).isFalse();
    assertThat(rights.allows(Caller.node("test"), IdentityRight.MANAGE_PEOPLE)).isTrue();
  }

  /** With {@code -Drights.write=true} the page is written anew. */
  @Test
  void theTableInTheDocumentationIsTheDataInUse() throws IOException {
    var page = Files.readString(PAGE);
    var start = page.indexOf(BEGIN) + BEGIN.length();
    var end = page.indexOf(END);
    var written = "\n" + table() + "\n";
    if (Boolean.getBoolean("rights.write")) {
      Files.writeString(PAGE, page.substring(0, start) + written + page.substring(end));
    } else {
      assertThat(page.substring(start, end)).isEqualTo(written);
    }
  }

  private static String table() {
    var byModule = new TreeMap<String, TreeMap<String, TreeSet<String>>>();
    for (Row row : RightsService.read().rows()) {
      byModule
          .computeIfAbsent(row.module(), module -> new TreeMap<>())
          .computeIfAbsent(row.right(), right -> new TreeSet<>())
          .add(row.role());
    }
    var lines = new StringBuilder("| Module | Right | Roles |\n|---|---|---|\n");
    byModule.forEach((module, given) ->
        given.forEach((right, roles) ->
            lines.append(
                "| `%s` | `%s` | %s |\n".formatted(module, right, String.join(", ", roles)))));
    return lines.toString();
  }

  private boolean has(Role role, Right right) {
    return rights.allows(new Caller(Caller.Kind.PERSON, "1", "X", null, role.key(), ""), right);
  }

  private static Set<String> roles() {
    return Stream.concat(
            Arrays.stream(Role.values()).map(Role::key),
            Stream.of("system", "peer", "node", RightsService.NODE_ADMINISTRATOR))
        .collect(Collectors.toSet());
  }

  private static Stream<Right> rights() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(Right.class));
    return scanner.findCandidateComponents("vn.lienthong").stream()
        .map(found -> type(String.valueOf(found.getBeanClassName())))
        .filter(Class::isEnum)
        .filter(RightsTests::shipped)
        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
        .map(Right.class::cast);
  }

  private static boolean shipped(Class<?> type) {
    var place = type.getProtectionDomain().getCodeSource().getLocation().getPath();
    return !place.contains("test-classes");
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
