package vn.lienthong.node.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import vn.lienthong.testing.TestDatabase;

/** Targets that may not receive a node, and moves that fail half-way. */
class MoveRefusalsTests {
  private static final String TABLES =
      "select coalesce(string_agg(schemaname || '.' || tablename, ' '), '') from pg_tables"
          + " where schemaname not in ('pg_catalog', 'information_schema')";
  @TempDir static Path folder;
  private static SpecimenNode node;
  private static String before;
  private final List<String> steps = new ArrayList<>();

  @BeforeAll
  static void aNode() throws Exception {
    node = SpecimenNode.at("2", folder);
    before = SpecimenNode.allOf(node.database());
  }

  private void move(DataSource from, DataSource to) {
    new Move(BackupTests.verification(0), steps::add).run(from, to);
  }

  @Test
  void aTargetThatDoesNotAnswerIsNamed() {
    var nobody = new PGSimpleDataSource();
    nobody.setUrl("jdbc:postgresql://127.0.0.1:1/none");
    assertThatThrownBy(() -> move(node.database(), nobody)).hasMessageStartingWith("ND-0302");
    assertThat(steps).isEmpty();
  }

  @Test
  void aTargetOfAnotherEncodingIsNotTouched() throws Exception {
    var latin =
        TestDatabase.with("encoding 'LATIN1' locale 'C' locale_provider libc template template0")
            .dataSource();
    assertThatThrownBy(() -> move(node.database(), latin)).hasMessageStartingWith("ND-0304");
    assertThat(SpecimenNode.ask(latin, TABLES)).isEmpty();
  }

  @Test
  void aTableOfSomebodyElseIsEnoughToLeaveTheTargetAlone() throws Exception {
    var target = TestDatabase.empty().dataSource();
    SpecimenNode.run(target, "create table public.theirs (x text)");
    assertThatThrownBy(() -> move(node.database(), target))
        .hasMessageStartingWith("ND-0405 [public]");
    assertThat(SpecimenNode.ask(target, TABLES)).isEqualTo("public.theirs");
    assertThat(steps).isEmpty();
  }

  /** A table that no migration makes cannot be loaded; the target is empty again for a retry. */
  @Test
  void aMoveThatFailsHalfWayLeavesAnEmptyTargetAndAWholeSource() throws Exception {
    var odd = SpecimenNode.at("2", folder.resolve("odd")).database();
    SpecimenNode.run(odd, "create table specimen.zzz (x text)");
    var all = SpecimenNode.allOf(odd);
    var target = TestDatabase.empty().dataSource();
    assertThatThrownBy(() -> move(odd, target)).hasMessageContaining("specimen.zzz");
    assertThat(SpecimenNode.ask(target, TABLES)).isEmpty();
    assertThat(SpecimenNode.allOf(odd)).isEqualTo(all);
    SpecimenNode.run(odd, "drop table specimen.zzz");
    move(odd, target);
    assertThat(SpecimenNode.allOf(target)).isEqualTo(all);
  }

  @Test
  void aMoveIsNotMadeTwice() throws Exception {
    var target = TestDatabase.empty().dataSource();
    move(node.database(), target);
    assertThatThrownBy(() -> move(node.database(), target)).hasMessageStartingWith("ND-0405");
    assertThat(SpecimenNode.allOf(target)).isEqualTo(before);
    assertThat(SpecimenNode.allOf(node.database())).isEqualTo(before);
  }

  @Test
  void everyTableIsToldWithItsRows() {
    move(node.database(), TestDatabase.empty().dataSource());
    assertThat(steps)
        .containsExactly(
            "Creating the schema in the target",
            "specimen.agency: 2 rows",
            "specimen.log: 1000 rows",
            "specimen.a letter: 2 rows");
  }
}
