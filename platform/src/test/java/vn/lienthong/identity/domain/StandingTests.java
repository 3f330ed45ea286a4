package vn.lienthong.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.identity.PostView;
import vn.lienthong.identity.Role;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;

/** Which post somebody acts in, and what the posts demand of a sign-in. */
class StandingTests {
  private static final UUID PERSON = Ids.next();
  private final PostInUse clerk = held(Role.CLERK, "000.00.00.H46");
  private final PostInUse leader = held(Role.LEADER, "000.00.00.G22");

  @Test
  void theChosenPostIsInUse() {
    var standing = standing(false, clerk, leader);
    assertThat(standing.inUse(leader.post().id())).contains(leader);
    assertThat(standing.inUse(clerk.post().id())).contains(clerk);
  }

  @Test
  void withoutAChoiceOrAfterItsEndTheFirstPostIsInUse() {
    var standing = standing(false, clerk, leader);
    assertThat(standing.inUse(null)).contains(clerk);
    assertThat(standing.inUse(Ids.next())).contains(clerk);
    assertThat(standing(false).inUse(leader.post().id())).isEmpty();
  }

  /** The four kinds of account; two of them administer. */
  @ParameterizedTest
  @CsvSource({
    "CLERK,false",
    "LEADER,false",
    "OFFICER,false",
    "ONE_STOP_CLERK,false",
    "ADMINISTRATOR,true",
    "OPERATOR,true",
    "AUDITOR,false"
  })
  void administratorsAndOperatorsAdminister(Role role, boolean administers) {
    var standing = standing(true, held(role, "000.00.00.H46"));
    assertThat(standing.administers()).isEqualTo(administers);
    assertThat(standing.passwordDue()).as("only they must change it").isEqualTo(administers);
  }

  @Test
  void theTableAboveHasARowForEveryRole() {
    assertThat(Arrays.stream(Role.values()).map(Role::kind).distinct()).hasSize(4);
    assertThat(Role.values()).hasSize(7);
  }

  @Test
  void standingInForAnAdministratorAdministersToo() {
    var post = held(Role.ADMINISTRATOR, "000.00.00.H46").post();
    var standing = standing(false, clerk, new PostInUse(post, "Đi Vắng"));
    assertThat(standing.administers()).isTrue();
  }

  @Test
  void whoHoldsNoPostAdministersNothing() {
    assertThat(standing(true).administers()).isFalse();
    assertThat(standing(true).passwordDue()).isFalse();
  }

  @Test
  void aYoungPasswordIsNotDue() {
    assertThat(standing(false, held(Role.OPERATOR, "000.00.00.H46")).passwordDue()).isFalse();
  }

  @Test
  void theCallerActsInThePostInUseAndIsKnownByItsIdOnly() {
    var caller = standing(false, clerk, leader).caller(leader);
    assertThat(caller)
        .isEqualTo(
            new Caller(
                Caller.Kind.PERSON,
                PERSON.toString(),
                "Nguyễn Văn A",
                new AgencyCode("000.00.00.G22"),
                "leader",
                ""));
  }

  @Test
  void beforeAPostIsKnownTheCallerHasNoRoleAndNoAgency() {
    var caller = standing(false, clerk).caller();
    assertThat(caller.role()).isEmpty();
    assertThat(caller.agency()).isNull();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void aRoleIsFoundUnderItsKeyAndUnderNoOtherSpelling(Role role) {
    assertThat(Role.of(role.key())).contains(role);
    assertThat(Role.of(role.name())).isEmpty();
    assertThat(Role.of(role.key() + " ")).isEmpty();
    assertThat(Role.of("")).isEmpty();
  }

  private static PostInUse held(Role role, String agency) {
    var from = LocalDate.of(2020, 1, 1);
    var post = new PostView(Ids.next(), PERSON, role, new AgencyCode(agency), from, null);
    return new PostInUse(post, null);
  }

  private static Standing standing(boolean passwordOld, PostInUse... posts) {
    return new Standing(
        PERSON, "nguyenvana", "Nguyễn Văn A", false, false, passwordOld, List.of(posts));
  }
}
