package vn.lienthong.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.journal.domain.Batch;
import vn.lienthong.journal.domain.HeadKeys;
import vn.lienthong.journal.domain.HeadText;
import vn.lienthong.journal.domain.Merkle;
import vn.lienthong.journal.domain.Proofs;
import vn.lienthong.shared.RuleViolated;

class HeadsTests {
  private static final Instant NOON = Instant.parse("2020-02-12T05:00:00.123Z");

  /** More than 2^16 leaves, so that every kept level but the last is used. */
  @Test
  void proofsOverSeventyThousandLeavesAreThoseOfTheWholeTree() {
    try (var node = TestJournal.still();
        var session = node.session()) {
      node.sql()
          .sql(
              """
              insert into journal.entry (id, subject, leaf)
              select gen_random_uuid(), 's', convert_to(n::text, 'UTF8')
              from generate_series(1, 70000) n\
              """)
          .update();
      session.sequence(NOON);
      var hashes =
          node.sql()
              .sql("select hash from journal.leaf order by sequence")
              .query(byte[].class)
              .list();
      var whole =
          new Proofs((level, index) ->
              Merkle.root(hashes.subList((int) (index << level), (int) ((index + 1) << level))));
      var heads = node.bean(Heads.class);

      for (long leaf : new long[] {0, 255, 256, 65_535, 65_536, 69_999}) {
        assertThat(heads.inclusion(leaf, 70_000).proof())
            .isEqualTo(base64(whole.inclusion(leaf, 70_000)));
      }
      for (long from : new long[] {1, 256, 257, 65_536, 65_537, 69_999}) {
        assertThat(heads.consistency(from, 70_000))
            .isEqualTo(base64(whole.consistency(from, 70_000)));
      }
    }
  }

  /** What was read for one proof is kept for the next, and the log grows in between. */
  @Test
  void proofsStayRightWhileTheLogGrows() {
    try (var node = TestJournal.still();
        var session = node.session()) {
      var heads = node.bean(Heads.class);
      for (int size : new int[] {1, 2, 255, 256, 257, 300, 513}) {
        grow(node, size);
        session.sequence(NOON);
        var hashes =
            node.sql()
                .sql("select hash from journal.leaf order by sequence")
                .query(byte[].class)
                .list();
        var whole =
            new Proofs((level, index) ->
                Merkle.root(hashes.subList((int) (index << level), (int) ((index + 1) << level))));
        for (int leaf = 0; leaf < size; leaf += 51) {
          assertThat(heads.inclusion(leaf, size).proof())
              .as("%s of %s", leaf, size)
              .isEqualTo(base64(whole.inclusion(leaf, size)));
        }
      }
    }
  }

  private static void grow(TestJournal node, int size) {
    node.sql()
        .sql(
            """
            insert into journal.entry (id, subject, leaf)
            select gen_random_uuid(), 's', convert_to(n::text, 'UTF8')
            from generate_series(1, ? - (select count(*) from journal.entry)) n\
            """)
        .param(size)
        .update();
  }

  @Test
  void sizesOutsideTheLogAreRefused() {
    try (var node = TestJournal.still()) {
      var heads = node.bean(Heads.class);

      assertThat(heads.latest()).isEmpty();
      for (long[] wrong : new long[][] {{-1, 0}, {0, 1}, {1, 0}}) {
        assertThatThrownBy(() -> heads.consistency(wrong[0], wrong[1]))
            .isInstanceOf(RuleViolated.class)
            .hasMessageContaining("JN-0103");
      }
      assertThatThrownBy(() -> heads.inclusion(0, 0)).isInstanceOf(RuleViolated.class);
    }
  }

  @Test
  void aHeadIsSignedOverFourLinesAndSurvivesItsTextFile() {
    try (var node = TestJournal.still()) {
      var key = node.bean(HeadKeys.class).key();
      var head = key.sign(new Batch(1, 7, new byte[32], "lienthong/x"), NOON);

      assertThat(new String(head.signedText(), StandardCharsets.UTF_8))
          .isEqualTo(
              "lienthong/x\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"
                  + "2020-02-12T05:00:00.123Z\n");
      assertThat(HeadText.parse(HeadText.write(head))).contains(head);
      assertThat(HeadText.parse("lienthong/x\nseven\n\n\n\n\n")).isEmpty();
      assertThat(HexFormat.of().parseHex(key.id())).hasSize(8);
      assertThat(node.bean(HeadKeys.class).key().id()).isEqualTo(key.id());
    }
  }

  private static List<String> base64(List<byte[]> hashes) {
    return hashes.stream().map(Base64.getEncoder()::encodeToString).toList();
  }
}
