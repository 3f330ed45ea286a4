package vn.lienthong.identity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.identity.application.IdentityFixture.ADMINISTRATOR;
import static vn.lienthong.identity.application.IdentityFixture.OFFICE;
import static vn.lienthong.identity.application.IdentityFixture.QUANG_BINH;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.MovedItem;
import vn.lienthong.directory.Succession;
import vn.lienthong.shared.AgencyCode;

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

  private @Nullable AgencyCode agencyOn(LocalDate day, UUID person) {
    node.time.setDay(day);
    var inUse = node.signIns.standing(person).orElseThrow().inUse(null).orElseThrow();
    return inUse.post().agency();
  }

  private AgencyView agency(AgencyCode code) {
    return node.directory.find(code, DAY).orElseThrow();
  }
}
