package vn.lienthong.journal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.journal.SmallLog;

/** The auditor's own way to the root, compared with the definition. */
class TreeWalkTests {
  private static final int MOST = 300;

  private final SmallLog log = SmallLog.aLog().withEntries(MOST);
  private final TreeWalk walk = new TreeWalk();

  @Test
  void atEverySizeItHasTheRootOfTheDefinition() {
    assertThat(walk.root()).isEqualTo(log.root(0));
    for (int size = 1; size <= MOST; size++) {
      walk.add(log.hash(size - 1));

      assertThat(walk.size()).isEqualTo(size);
      assertThat(walk.root()).as("size %s", size).isEqualTo(log.root(size));
    }
  }

  /** Level n is completed by every 2^n-th leaf and by no other. */
  @Test
  void aSubtreeIsCompletedByItsLastLeafAlone() {
    for (int size = 1; size <= MOST; size++) {
      walk.add(log.hash(size - 1));
      for (int level = 1; level <= 8; level++) {
        if (size % (1 << level) == 0) {
          assertThat(walk.completed(level)).isNotNull();
        } else {
          assertThat(walk.completed(level)).as("level %s at %s", level, size).isNull();
        }
      }
    }
  }

  @Test
  void theFirst256LeavesCompleteTheSubtreeThatIsKept() {
    for (int n = 0; n < 256; n++) walk.add(log.hash(n));

    assertThat(walk.completed(8)).isEqualTo(log.root(256)).isEqualTo(walk.root());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10:10:      | 9  | true",
        "10:10:      | 10 | false",
        "10:14:11,13 | 9  | true",
        "10:14:11,13 | 10 | true",
        "10:14:11,13 | 11 | false",
        "10:14:11,13 | 12 | true",
        "10:14:11,13 | 13 | false",
        "10:14:11,13 | 14 | false",
        "4294967296:4294967298:4294967297 | 4294967296 | true",
        "4294967296:4294967298:4294967297 | 4294967297 | false"
      })
  void aSnapshotSeesWhatWasCommittedWhenItWasTaken(String snapshot, long xid, boolean seen) {
    assertThat(Snapshot.parse(snapshot).sees(xid)).isEqualTo(seen);
  }

  @Test
  void aFindingSaysWhereAndWhat() {
    assertThat(
            List.of(
                new Finding(Finding.Kind.TAIL_CUT, -1, null, "only 3 leaves are left"),
                new Finding(Finding.Kind.LEAF_MISSING, 7, null, "nothing has this number")))
        .extracting(Finding::toString)
        .containsExactly(
            "TAIL_CUT: only 3 leaves are left", "LEAF_MISSING sequence 7: nothing has this number");
  }
}
