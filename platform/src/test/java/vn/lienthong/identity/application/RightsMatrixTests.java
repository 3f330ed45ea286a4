package vn.lienthong.identity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static vn.lienthong.identity.application.IdentityFixture.refused;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.identity.IdentityRight;
import vn.lienthong.identity.Role;
import vn.lienthong.identity.domain.RightsTable.Row;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Right;
import vn.lienthong.shared.SharedError;

/**
 * Every row of the table of rights, from both sides: who may, and that nobody else may (TCVN
 * 14423:2026, 6: a matrix of permissions, least privilege).
 */
class RightsMatrixTests {
  private final RightsService rights = new RightsService();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exchange | read-documents | clerk leader",
        "exchange | assign-document | clerk leader",
        "exchange | handle-document | clerk leader officer",
        "exchange | send-document | clerk",
        "exchange | prepare-document | clerk officer",
        "exchange | sign-document | leader",
        "exchange | answer-document | clerk",
        "exchange | manage-desks | ''",
        "exchange | operate | ''",
        "exchange | manage-peers | ''",
        "exchange | hand-over | ''",
        "exchange | trace | administrator auditor clerk leader operator",
        "exchange | use-axis | system",
        "identity | manage-people | administrator",
        "identity | manage-systems | administrator",
        "journal | erase | ''",
        "directory | anything | ''",
        "calendar | edit-own-hours | administrator",
        "calendar | anything | ''",
        "casework | read-dossiers | leader officer one-stop-clerk",
        "casework | receive-dossiers | one-stop-clerk",
        "casework | handle-dossiers | officer",
        "casework | decide-dossiers | leader",
        "casework | read-any-dossier | auditor",
        "casework | read-reports | auditor leader",
        "casework | enter-indices | leader",
        "casework | anything-new | ''",
        "portal | read-synchronisation | leader officer one-stop-clerk",
        "portal | operate-synchronisation | leader",
        "portal | switch-simulator | ''",
        "portal | read-received | auditor",
        "portal | hand-in-dossiers | system",
        "portal | anything-new | ''",
        "procedures | edit-process | leader",
        "procedures | anything | ''",
        "notification | operate | ''",
        "notification | edit-templates | ''",
        "notification | read-captured | leader officer one-stop-clerk",
        "exchange | anything-new | ''",
        "identity | anything-new | ''",
        "journal | read | ''",
        "unknown | anything | ''"
      })
  void onlyThoseNamedMayAtAnAgency(String module, String key, String allowed) {
    var found = new TreeSet<String>();
    for (var role : Role.values()) {
      if (rights.allows(person(role.key()), right(module, key))) {
        found.add(role.key());
      }
    }
    if (rights.allows(Caller.system("qlvb", "Q", null), right(module, key))) {
      found.add("system");
    }
    var expected = allowed.isEmpty() ? Set.of() : new TreeSet<>(List.of(allowed.split(" ")));
    assertThat(found).isEqualTo(expected);
    assertThat(rights.allows(Caller.node("test"), right(module, key))).isTrue();
  }

  /** Two administrators of provinces must not lock a ministry, nor satisfy a two-person rule. */
  @ParameterizedTest
  @CsvSource({
    "exchange,manage-desks",
    "exchange,operate",
    "exchange,manage-peers",
    "journal,erase",
    "directory,import-agencies",
    "directory,manage-agencies",
    "directory,draft-reorganisation",
    "directory,approve-reorganisation",
    "directory,execute-reorganisation",
    "calendar,edit-calendar",
    "procedures,load-catalogue",
    "procedures,settle-limit",
    "procedures,publish-procedure",
    "notification,operate",
    "notification,edit-templates",
    "portal,switch-simulator"
  })
  void whatConcernsAllAgenciesIsForAdministratorsAtTheNodeAlone(String module, String key) {
    var found = new TreeSet<String>();
    for (var role : Role.values()) {
      if (rights.allows(person(role.key(), null), right(module, key))) {
        found.add(role.key());
      }
    }
    assertThat(found).containsExactly("administrator");
    assertThat(rights.allows(person("administrator"), right(module, key))).isFalse();
    assertThat(rights.allows(person("node-administrator", null), right(module, key))).isFalse();
  }

  @Test
  void theTableAboveHasEveryRowOfTheData() {
    var rows = RightsService.read().rows();
    assertThat(rows).hasSize(54);
    assertThat(rows).extracting(Row::module).doesNotContain("").contains("*");
    assertThat(rows.stream().filter(row -> row.module().equals("*")).map(Row::role))
        .as("only the node itself may do everything")
        .containsExactly("node");
  }

  @ParameterizedTest
  @EnumSource(
      value = Caller.Kind.class,
      names = {"PERSON", "DISPLAY", "SYSTEM"})
  void callingOneselfTheNodeGivesNothing(Caller.Kind kind) {
    var posing = new Caller(kind, "1", "X", null, "node", "");
    assertThat(Arrays.stream(IdentityRight.values()).anyMatch(it -> rights.allows(posing, it)))
        .isFalse();
  }

  /** Another node hands over packets and does nothing else that a system may. */
  @Test
  void aPeerMayHandOverAndNothingElse() {
    var peer = new Caller(Caller.Kind.SYSTEM, "peer:H46", "X", null, "peer", "");
    assertThat(rights.allows(peer, right("exchange", "hand-over"))).isTrue();
    assertThat(rights.allows(peer, right("exchange", "use-axis"))).isFalse();
    assertThat(rights.allows(peer, right("exchange", "manage-peers"))).isFalse();
    assertThat(rights.allows(person("peer"), right("exchange", "hand-over"))).isFalse();
    assertThat(rights.allows(person("peer", null), right("exchange", "hand-over"))).isFalse();
  }

  @Test
  void callingOneselfASystemGivesNothing() {
    var posing = new Caller(Caller.Kind.PERSON, "1", "X", null, "system", "");
    assertThat(rights.allows(posing, right("exchange", "use-axis"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"Administrator", "ADMINISTRATOR", "'administrator '", "''", "*", "a", "quản trị"})
  void aRoleSpelledOtherwiseMayNothing(String role) {
    assertThat(rights.allows(person(role), IdentityRight.MANAGE_PEOPLE)).isFalse();
  }

  @Test
  void aStarAsTheNameOfARightOrModuleOpensNothing() {
    assertThat(rights.allows(person("clerk"), right("exchange", "*"))).isFalse();
    assertThat(rights.allows(person("clerk"), right("*", "*"))).isFalse();
  }

  @Test
  void whoLacksARightIsToldWhichOne() {
    refused(
        SharedError.FORBIDDEN, () -> rights.demand(person("clerk"), IdentityRight.MANAGE_SYSTEMS));
    assertThatNoException()
        .isThrownBy(() -> rights.demand(person("administrator"), IdentityRight.MANAGE_SYSTEMS));
  }

  private static Caller person(String role) {
    return person(role, new AgencyCode("H46"));
  }

  private static Caller person(String role, @Nullable AgencyCode agency) {
    return new Caller(Caller.Kind.PERSON, "1", "X", agency, role, "");
  }

  private static Right right(String module, String key) {
    return new Right() {
      @Override
      public String module() {
        return module;
      }

      @Override
      public String key() {
        return key;
      }
    };
  }
}
