package vn.lienthong.journal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.journal.Tampering;
import vn.lienthong.journal.TestJournal;
import vn.lienthong.journal.TimeStamp;
import vn.lienthong.journal.domain.HeadStamps;
import vn.lienthong.journal.domain.StampToken;
import vn.lienthong.journal.remote.TestAuthority;
import vn.lienthong.journal.verification.Finding.Kind;

/** What verify-journal says about time stamps, and of those that were changed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StampCheckTests {
  private final TestJournal node = TestJournal.running();

  @BeforeAll
  void stampTwoHeads(@TempDir Path folder) throws Exception {
    assertThat(audit().stamps()).isEqualTo("no time stamp yet");
    var authority = TestAuthority.honest(folder);
    for (int n = 0; n < 2; n++) {
      node.append("w", n);
      var head = node.drain();
      var der = authority.stamp(StampToken.imprint(head));
      var token = StampToken.of(der);
      var text = Base64.getEncoder().encodeToString(der);
      node.bean(HeadStamps.class)
          .add(new TimeStamp(head.origin(), head.size(), token.at(), token.authority(), text));
    }
  }

  @AfterAll
  void close() {
    node.close();
  }

  @Test
  void stampsThatHoldAreCountedAndTheNewestIsNamed() throws Exception {
    assertThat(audit().findings()).isEmpty();
    assertThat(audit().stamps())
        .startsWith("2 time stamps, the newest over ")
        .contains("2026-02-12T05:00:00Z", "Dấu thời gian mẫu");
  }

  @Test
  void aTokenThatWasMovedToAnotherHeadIsNamed() throws Exception {
    changed(
        """
        update journal.time_stamp t set token =
          (select token from journal.time_stamp where size = (select min(size) from journal.time_stamp))
        where size = (select max(size) from journal.time_stamp)\
        """,
        "the token stamps something else");
  }

  @Test
  void aTokenWithAFlippedByteIsNamed() throws Exception {
    changed(
        "update journal.time_stamp set token = set_byte(token, length(token) - 2,"
            + " get_byte(token, length(token) - 2) # 1)",
        "does not hold");
  }

  @Test
  void aStampWhoseHeadIsGoneIsNamed() throws Exception {
    changed("update journal.time_stamp set size = size + 1000", "its head is gone");
  }

  @Test
  void aDatabaseFromBeforeTheStampsIsAuditedAllTheSame() throws Exception {
    node.sql().sql("alter table journal.time_stamp rename to time_stamp_later").update();
    try {
      assertThat(audit().findings()).isEmpty();
      assertThat(audit().stamps()).isEqualTo("no time stamps are kept yet");
    } finally {
      node.sql().sql("alter table journal.time_stamp_later rename to time_stamp").update();
    }
  }

  private void changed(String statement, String said) throws Exception {
    node.sql().sql("create table kept as table journal.time_stamp").update();
    try {
      Tampering.of(node).run(statement);
      assertThat(audit().findings())
          .isNotEmpty()
          .allMatch(finding -> finding.kind() == Kind.STAMP_CHANGED)
          .anyMatch(finding -> finding.detail().contains(said));
    } finally {
      Tampering.of(node).run("delete from journal.time_stamp");
      node.sql().sql("insert into journal.time_stamp table kept").update();
      node.sql().sql("drop table kept").update();
    }
  }

  private JournalAudit.Result audit() throws Exception {
    return JournalAudit.of(node.dataSource(), null, done -> {});
  }
}
