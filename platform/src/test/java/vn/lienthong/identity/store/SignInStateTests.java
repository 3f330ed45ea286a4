package vn.lienthong.identity.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.identity.TestSettings;
import vn.lienthong.identity.store.JdbcSignInState.Running;
import vn.lienthong.shared.Ids;
import vn.lienthong.testing.TestDatabase;

/** What every process of a node must see of a sign-in, and how little of it lies in clear. */
class SignInStateTests {
  private static final Instant NOW = Instant.parse("2026-10-20T01:00:00Z");
  @TempDir static Path keys;
  private static JdbcClient jdbc;
  private static JdbcSeenTokens seen;
  private static JdbcSignInState state;

  @BeforeAll
  static void start() {
    jdbc = JdbcClient.create(TestDatabase.create().dataSource());
    seen = new JdbcSeenTokens(jdbc);
    state = new JdbcSignInState(jdbc, new NodeKey(TestSettings.aNode(keys).made()));
  }

  @Test
  void aTokenIsClaimedOnceUntilItHasExpired() {
    var name = Ids.next().toString();
    var expires = NOW.plusSeconds(300);
    assertThat(seen.claim(name, expires, NOW)).isTrue();
    assertThat(seen.claim(name, expires, NOW)).isFalse();
    assertThat(seen.claim(name, expires, expires)).as("at its last moment").isFalse();
    assertThat(seen.claim(name, expires.plusSeconds(300), expires.plusMillis(1))).isTrue();
    assertThat(seen.claim(name, expires.plusSeconds(300), expires.plusMillis(2))).isFalse();
  }

  @Test
  void namesOfTokensAreComparedWhole() {
    assertThat(seen.claim("a b", NOW.plusSeconds(9), NOW)).isTrue();
    assertThat(seen.claim("a  b", NOW.plusSeconds(9), NOW)).isTrue();
    assertThat(seen.claim("A b", NOW.plusSeconds(9), NOW)).isTrue();
    assertThat(seen.claim("", NOW.plusSeconds(9), NOW)).isTrue();
  }

  /** One token brought to several processes at once: the database decides, once. */
  @Test
  void aTokenBroughtManyTimesAtOnceIsClaimedByOne() throws Exception {
    var name = Ids.next().toString();
    Callable<Boolean> claim = () -> seen.claim(name, NOW.plusSeconds(300), NOW);
    var threads = Executors.newFixedThreadPool(8);
    try {
      var won = new ArrayList<Boolean>();
      for (var answer : threads.invokeAll(Collections.nCopies(8, claim))) {
        won.add(answer.get());
      }
      assertThat(won).containsOnlyOnce(true);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aRunningSignInIsFoundUnderEachOfItsTokensAndNoOther() {
    save("r1", "state-1", "code-1", "token-1", 1);
    assertThat(state.find("r1")).contains(new byte[] {1});
    assertThat(state.findByToken("state-1")).contains(new byte[] {1});
    assertThat(state.findByToken("code-1")).contains(new byte[] {1});
    assertThat(state.findByToken("token-1")).contains(new byte[] {1});
    assertThat(state.findByToken("r1")).isEmpty();
    assertThat(state.findByToken("")).isEmpty();
    assertThat(state.findByToken("code-1 ")).isEmpty();
  }

  /** A code is spent when the token is made: the same row then answers to other names. */
  @Test
  void savingAgainReplacesWhatItAnswersTo() {
    save("r2", "state-2", null, null, 1);
    save("r2", null, "code-2", null, 2);
    assertThat(state.findByToken("state-2")).isEmpty();
    assertThat(state.findByToken("code-2")).contains(new byte[] {2});
    state.remove("r2");
    assertThat(state.findByToken("code-2")).isEmpty();
    state.remove("r2");
  }

  @Test
  void severalSignInsWithoutTokensDoNotDisturbEachOther() {
    save("r3", null, null, null, 3);
    save("r4", null, null, null, 4);
    assertThat(state.find("r3")).contains(new byte[] {3});
    assertThat(state.find("r4")).contains(new byte[] {4});
  }

  @Test
  void tokensAreKeptAsDigestsOnly() {
    save("r5", "a-very-plain-state", "a-very-plain-code", "a-very-plain-token", 5);
    var kept =
        jdbc.sql(
                """
                select string_agg(encode(state_digest, 'escape') || encode(code_digest, 'escape')
                  || encode(token_digest, 'escape'), ' ')
                from identity.authorization_state where id = 'r5'\
                """)
            .query((row, number) -> row.getString(1))
            .single();
    assertThat(kept).doesNotContain("plain");
  }

  @Test
  void theSigningKeyIsKeptSealedAndTheFirstOneStays() {
    state.keepSigningKey("{\"d\":\"private\"}".getBytes(StandardCharsets.UTF_8), NOW);
    state.keepSigningKey("{\"d\":\"another\"}".getBytes(StandardCharsets.UTF_8), NOW);
    assertThat(new String(state.signingKey().orElseThrow(), StandardCharsets.UTF_8))
        .isEqualTo("{\"d\":\"private\"}");
    var kept =
        jdbc.sql("select encode(sealed, 'escape') from identity.signing_key")
            .query((row, number) -> row.getString(1))
            .single();
    assertThat(kept).doesNotContain("private");
  }

  private static void save(
      String id, @Nullable String key, @Nullable String code, @Nullable String token, int body) {
    state.save(new Running(id, key, code, token, new byte[] {(byte) body}, NOW.plusSeconds(600)));
  }
}
