package vn.lienthong.exchange.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.exchange.domain.Draft;
import vn.lienthong.exchange.domain.Drafts;
import vn.lienthong.files.FileId;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.testing.TestDatabase;

class HeldFileUseTests {
  private static final FileId HELD = new FileId("a".repeat(64));
  private static final FileId UNKNOWN = new FileId("b".repeat(64));
  private static final Instant AT = Instant.parse("2020-02-12T01:00:00Z");

  @Test
  void aFileIsInUseAsLongAsTheLetterOfAnybodyHoldsIt() {
    var db = JdbcClient.create(TestDatabase.create().dataSource());
    var use = new HeldFileUse(db);
    assertThat(use.named(List.of(HELD, UNKNOWN))).isEmpty();
    for (var token : List.of("một", "hai")) {
      var owner = new Drafts.Owner("p-" + token, new AgencyCode("H46"), "clerk");
      new JdbcDrafts(db).hold(owner, new Draft.HeldFile(token, "a.pdf", HELD.sha256(), 3), AT);
    }
    assertThat(use.named(List.of(HELD, UNKNOWN))).containsExactly(HELD);
    db.sql("delete from exchange.draft_file where token = 'một'").update();
    assertThat(use.named(List.of(HELD))).containsExactly(HELD);
    db.sql("delete from exchange.draft_file").update();
    assertThat(use.named(List.of(HELD))).isEmpty();
  }
}
