package vn.lienthong.node.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.testing.TestDatabase;

class MoveTests {
  @TempDir Path folder;
  private SpecimenNode node;

  @BeforeEach
  void aNode() throws Exception {
    node = SpecimenNode.at("2", folder);
  }

  @Test
  void theTargetHoldsEveryRowAfterwards() throws Exception {
    var target = TestDatabase.empty().dataSource();
    move(0).run(node.database(), target);
    assertThat(SpecimenNode.allOf(target)).isEqualTo(SpecimenNode.allOf(node.database()));
    assertThat(SpecimenNode.ask(target, "select nextval('specimen.log_n_seq')")).isEqualTo("1001");
  }

  @Test
  void aTargetWithTablesOfANodeIsLeftAlone() throws Exception {
    var target = SpecimenNode.at("1", folder.resolve("other")).database();
    var before = SpecimenNode.allOf(target);
    assertThatThrownBy(() -> move(0).run(node.database(), target))
        .hasMessageContaining("ND-0405")
        .hasMessageContaining("specimen");
    assertThat(SpecimenNode.allOf(target)).isEqualTo(before);
  }

  @Test
  void aMoveThatDoesNotVerifyLeavesAnEmptyTargetForTheNextTry() throws Exception {
    var target = TestDatabase.empty().dataSource();
    assertThatThrownBy(() -> move(1).run(node.database(), target)).hasMessageContaining("ND-0407");
    assertThat(
            SpecimenNode.ask(target, "select count(*) from pg_tables where schemaname = 'public'"))
        .isEqualTo("0");
    move(0).run(node.database(), target);
    assertThat(SpecimenNode.allOf(target)).isEqualTo(SpecimenNode.allOf(node.database()));
  }

  private static Move move(int verdict) {
    return new Move(BackupTests.verification(verdict), step -> {});
  }
}
