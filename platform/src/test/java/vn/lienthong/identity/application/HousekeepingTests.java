package vn.lienthong.identity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.identity.application.IdentityFixture.ADMINISTRATOR;
import static vn.lienthong.identity.application.IdentityFixture.PASSWORD;
import static vn.lienthong.identity.application.IdentityFixture.QUANG_BINH;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.identity.Role;
import vn.lienthong.identity.domain.PasswordCheck;
import vn.lienthong.identity.store.JdbcSeenTokens;
import vn.lienthong.identity.store.JdbcSignInState;
import vn.lienthong.identity.store.JdbcSignInState.Running;
import vn.lienthong.shared.Caller;

/** TCVN 14423:2026, 2: accounts that rest for more than 45 days are disabled by the node itself. */
class HousekeepingTests {
  @TempDir Path keys;
  private IdentityFixture node;
  private JdbcSeenTokens seen;
  private JdbcSignInState running;
  private Housekeeping housekeeping;

  @BeforeEach
  void start() {
    node = new IdentityFixture(keys, true);
    seen = new JdbcSeenTokens(node.jdbc);
    running = new JdbcSignInState(node.jdbc, node.key);
    housekeeping =
        new Housekeeping(
            node.accounts, seen, running, node.journal, node.time.wall(), node.settings);
  }

  @Test
  void onlyAccountsThatRestedTooLongAreDisabledAndEachIsWrittenDown() {
    var resting = node.clerk("resting", QUANG_BINH);
    node.time.pass(Duration.ofDays(1));
    var busy = node.clerk("busy", QUANG_BINH);
    var before = node.journal.entries().size();

    node.time.pass(Duration.ofDays(44));
    housekeeping.tidy();
    assertThat(node.journal.entries()).as("45 days are allowed").hasSize(before);

    node.time.pass(Duration.ofMillis(1));
    housekeeping.tidy();
    assertThat(node.people.find(ADMINISTRATOR, resting).disabled()).isTrue();
    assertThat(node.people.find(ADMINISTRATOR, busy).disabled()).isFalse();
    assertThat(node.journal.entries()).hasSize(before + 1);
    assertThat(node.journal.last().subject()).isEqualTo(resting.toString());
    assertThat(node.journal.last().facts()).isEqualTo(Map.of("reason", "unused"));
    assertThat(node.journal.last().by().kind()).isEqualTo(Caller.Kind.NODE);
  }

  @Test
  void aSecondRoundFindsNothingMore() {
    node.aClerk("resting", QUANG_BINH);
    node.time.pass(Duration.ofDays(46));
    housekeeping.tidy();
    var after = node.journal.entries().size();
    housekeeping.tidy();
    assertThat(node.journal.entries()).hasSize(after);
  }

  @Test
  void aSignInKeepsAnAccountOpen() {
    var person = node.clerk("busy", QUANG_BINH);
    node.time.pass(Duration.ofDays(44));
    node.signIns.complete(
        new Caller(Caller.Kind.PERSON, person.toString(), "A", QUANG_BINH, "clerk", ""));
    node.time.pass(Duration.ofDays(44));
    housekeeping.tidy();
    assertThat(node.signIns.check("busy", PASSWORD)).isEqualTo(new PasswordCheck.Accepted(person));
  }

  @Test
  void anAccountOpenedAgainHasItsWholeTimeAgain() {
    var person = node.clerk("resting", QUANG_BINH);
    node.time.pass(Duration.ofDays(46));
    housekeeping.tidy();
    node.people.enable(ADMINISTRATOR, person);
    node.time.pass(Duration.ofDays(44));
    housekeeping.tidy();
    assertThat(node.people.find(ADMINISTRATOR, person).disabled()).isFalse();
  }

  @Test
  void samplePeopleAreLetOff() {
    node.people.createSample("mau", "Người Mẫu", Role.CLERK, QUANG_BINH);
    node.time.pass(Duration.ofDays(400));
    housekeeping.tidy();
    assertThat(node.people.findByLogin(ADMINISTRATOR, "mau").disabled()).isFalse();
  }

  @Test
  void whatHasExpiredIsForgottenAndWhatHasNotIsKept() {
    var now = node.time.wall().now();
    seen.claim("old", now.plusSeconds(10), now);
    seen.claim("young", now.plusSeconds(3600), now);
    running.save(new Running("old", "s1", "c1", null, new byte[] {1}, now.plusSeconds(10)));
    running.save(new Running("young", "s2", null, "t2", new byte[] {2}, now.plusSeconds(3600)));
    node.time.pass(Duration.ofMinutes(1));
    housekeeping.tidy();
    assertThat(rows("seen_token")).isEqualTo(1);
    assertThat(running.find("old")).isEmpty();
    assertThat(running.find("young")).contains(new byte[] {2});
    assertThat(seen.claim("young", now.plusSeconds(3600), node.time.wall().now())).isFalse();
  }

  private int rows(String table) {
    return node.jdbc.sql("select count(*) from identity." + table).query(Integer.class).single();
  }
}
