package vn.lienthong.identity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.identity.application.IdentityFixture.ADMINISTRATOR;
import static vn.lienthong.identity.application.IdentityFixture.ADMINISTRATOR_OF_QUANG_BINH;
import static vn.lienthong.identity.application.IdentityFixture.OFFICE;
import static vn.lienthong.identity.application.IdentityFixture.QUANG_BINH;
import static vn.lienthong.identity.application.IdentityFixture.post;
import static vn.lienthong.identity.application.IdentityFixture.refused;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.MovedItem;
import vn.lienthong.directory.Succession;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.identity.People.NewPost;
import vn.lienthong.identity.Role;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;

class MovedToSuccessorTests {
  private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
  @TempDir Path keys;
  private IdentityFixture node;
  private MovedToSuccessor port;
  private Succession succession;

  @BeforeEach
  void start() {
    node = new IdentityFixture(keys, false);
    port = new MovedToSuccessor(node.posts, node.systemRows, node.journal);
    succession = new Succession(agency(QUANG_BINH), agency(OFFICE), DAY, "202/2025/QH15");
  }

  @Test
  void postsGoOnAtTheSuccessorFromItsFirstDay() {
    node.aClerk("a", QUANG_BINH);
    node.aClerk("b", OFFICE);
    assertThat(port.preview(succession))
        .containsExactly(new MovedItem("identity", "identity.moved.posts", "000.00.00.H46", 1));
    assertThat(port.move(succession, ADMINISTRATOR)).hasSize(1);

    var clerk = node.people.findByLogin(ADMINISTRATOR, "a").id();
    assertThat(agencyOn(DAY.minusDays(1), clerk)).isEqualTo(QUANG_BINH);
    assertThat(agencyOn(DAY, clerk)).isEqualTo(OFFICE);
    assertThat(port.preview(succession)).isEmpty();
    assertThat(node.journal.types()).contains("identity.post-moved");
  }

  /** What is over does not count: the successor sees to the people it took over, and alone. */
  @Test
  void theSuccessorsAdministratorManagesWhoMovedAndThePredecessorsNoMore() {
    var moved = node.clerk("a", QUANG_BINH);
    var gone = node.clerk("gone", QUANG_BINH);
    node.people.endPost(ADMINISTRATOR, postOf(gone), DAY.minusDays(2));
    port.move(succession, ADMINISTRATOR);

    node.time.setDay(DAY.minusDays(1));
    for (var both : List.of(ADMINISTRATOR_OF_QUANG_BINH, administratorOf(OFFICE))) {
      refused(IdentityError.NOT_YOUR_AGENCY, () -> node.people.find(both, moved));
    }
    node.time.setDay(DAY);
    node.people.reset(administratorOf(OFFICE), moved);
    node.people.assign(administratorOf(OFFICE), moved, post(Role.OFFICER, OFFICE));
    refused(
        IdentityError.NOT_YOUR_AGENCY, () -> node.people.reset(ADMINISTRATOR_OF_QUANG_BINH, moved));
    assertThat(node.people.find(ADMINISTRATOR_OF_QUANG_BINH, gone).login()).isEqualTo("gone");
    refused(IdentityError.NOT_YOUR_AGENCY, () -> node.people.find(administratorOf(OFFICE), gone));
  }

  private UUID postOf(UUID person) {
    return node.people.find(ADMINISTRATOR, person).posts().get(0).id();
  }

  private static Caller administratorOf(AgencyCode agency) {
    var id = Ids.next().toString();
    return new Caller(Caller.Kind.PERSON, id, "Quản Trị", agency, "administrator", "");
  }

  @Test
  void anAbsenceThatLastsKeepsItsStandIn() {
    node.aClerk("a", QUANG_BINH);
    node.aClerk("deputy", OFFICE);
    var away = node.people.findByLogin(ADMINISTRATOR, "a");
    var deputy = node.people.findByLogin(ADMINISTRATOR, "deputy").id();
    node.people.nameStandIn(
        ADMINISTRATOR, away.posts().get(0).id(), deputy, DAY.minusDays(5), DAY.plusDays(5));
    port.move(succession, ADMINISTRATOR);

    node.time.setDay(DAY);
    assertThat(node.signIns.standing(deputy).orElseThrow().posts()).hasSize(2);
  }

  @Test
  void systemsKeepTheirSecretsAndServeTheSuccessor() {
    node.systems.create(ADMINISTRATOR, "qlvb", "Quản lý văn bản", QUANG_BINH);
    assertThat(port.move(succession, ADMINISTRATOR))
        .containsExactly(new MovedItem("identity", "identity.moved.systems", "000.00.00.H46", 1));
    assertThat(node.systems.find("qlvb").orElseThrow().agency()).isEqualTo(OFFICE);
    assertThat(node.systemRows.secrets("qlvb", node.time.wall().now())).hasSize(1);
  }

  /** What begins later begins at the successor; what ended before is history and stays. */
  @Test
  void eachPostMovesByItsOwnPeriod() {
    var person = node.clerk("a", OFFICE);
    assign(person, DAY.plusDays(10), null);
    assign(person, DAY.minusDays(30), DAY.minusDays(1));
    assign(person, DAY.minusDays(30), DAY);
    port.move(succession, ADMINISTRATOR);

    assertThat(periods(person, QUANG_BINH))
        .containsExactly(
            DAY.minusDays(30) + " " + DAY.minusDays(1),
            DAY.minusDays(30) + " " + DAY.minusDays(1),
            DAY.plusDays(10) + " " + DAY.minusDays(1));
    assertThat(periods(person, OFFICE))
        .containsExactly("2020-01-01 null", DAY + " " + DAY, DAY.plusDays(10) + " null");
    node.time.setDay(DAY.plusDays(10));
    assertThat(node.signIns.standing(person).orElseThrow().posts())
        .extracting(held -> held.post().agency())
        .containsOnly(OFFICE);
  }

  @Test
  void movingAgainFindsNothingMore() {
    node.aClerk("a", QUANG_BINH);
    port.move(succession, ADMINISTRATOR);
    var written = node.journal.entries().size();
    assertThat(port.move(succession, ADMINISTRATOR)).isEmpty();
    assertThat(node.journal.entries()).hasSize(written);
  }

  @Test
  void lookingAheadChangesAndWritesNothing() {
    var person = node.clerk("a", QUANG_BINH);
    node.systems.create(ADMINISTRATOR, "qlvb", "Quản lý văn bản", QUANG_BINH);
    var written = node.journal.entries().size();
    assertThat(port.preview(succession)).hasSize(2);
    assertThat(node.journal.entries()).hasSize(written);
    assertThat(agencyOn(DAY, person)).isEqualTo(QUANG_BINH);
  }

  @Test
  void anAgencyWithoutPeopleAndSystemsHasNothingToMove() {
    assertThat(port.preview(succession)).isEmpty();
    assertThat(port.move(succession, ADMINISTRATOR)).isEmpty();
    assertThat(node.journal.entries()).isEmpty();
  }

  @Test
  void eachMoveIsWrittenUnderThePersonOrSystemMoved() {
    var person = node.clerk("a", QUANG_BINH);
    node.systems.create(ADMINISTRATOR, "qlvb", "Quản lý văn bản", QUANG_BINH);
    port.move(succession, ADMINISTRATOR);
    var entries = node.journal.entries();
    var system = entries.get(entries.size() - 1);
    assertThat(system.subject()).isEqualTo("qlvb");
    assertThat(system.facts()).isEqualTo(Map.of("system", "qlvb", "agency", "000.00.00.G22"));
    var post = entries.get(entries.size() - 2);
    assertThat(post.subject()).isEqualTo(person.toString());
    assertThat(post.by()).isEqualTo(ADMINISTRATOR);
    assertThat(post.facts())
        .isEqualTo(
            Map.of(
                "role", "clerk",
                "agency", "000.00.00.H46",
                "to-agency", "000.00.00.G22",
                "from", "2025-07-01"));
  }

  @Test
  void anAbsenceThatEndedBeforeStaysWithTheOldPost() {
    var away = node.clerk("a", QUANG_BINH);
    var deputy = node.clerk("deputy", OFFICE);
    var post = node.people.find(ADMINISTRATOR, away).posts().get(0).id();
    node.people.nameStandIn(ADMINISTRATOR, post, deputy, DAY.minusDays(9), DAY.minusDays(1));
    node.people.nameStandIn(ADMINISTRATOR, post, deputy, DAY.minusDays(9), DAY);
    port.move(succession, ADMINISTRATOR);
    assertThat(node.people.standIns(ADMINISTRATOR, away))
        .extracting(one -> one.post().equals(post))
        .containsExactlyInAnyOrder(true, false);
  }

  @Test
  void aRevokedSystemMovesButStaysRevoked() {
    node.systems.create(ADMINISTRATOR, "cu", "Cũ", QUANG_BINH);
    node.systems.revoke(ADMINISTRATOR, "cu");
    port.move(succession, ADMINISTRATOR);
    assertThat(node.systems.find("cu")).isEmpty();
    assertThat(node.systems.all(ADMINISTRATOR).get(0).agency()).isEqualTo(OFFICE);
  }

  private void assign(UUID person, LocalDate from, @Nullable LocalDate to) {
    node.people.assign(ADMINISTRATOR, person, new NewPost(Role.CLERK, QUANG_BINH, from, to));
  }

  private List<String> periods(UUID person, AgencyCode agency) {
    return node.people.find(ADMINISTRATOR, person).posts().stream()
        .filter(post -> agency.equals(post.agency()))
        .map(post -> post.from() + " " + post.to())
        .sorted()
        .toList();
  }

  private @Nullable AgencyCode agencyOn(LocalDate day, UUID person) {
    node.time.setDay(day);
    var inUse = node.signIns.standing(person).orElseThrow().inUse(null).orElseThrow();
    return inUse.post().agency();
  }

  private AgencyView agency(AgencyCode code) {
    return node.directory.find(code, DAY).orElseThrow();
  }
}
