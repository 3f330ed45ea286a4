package vn.lienthong.procedures.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.procedures.ProcessFixture.aProcess;
import static vn.lienthong.procedures.ProcessFixture.asked;
import static vn.lienthong.procedures.ProcessFixture.days;
import static vn.lienthong.procedures.ProcessFixture.leading;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.procedures.ProcessContract;
import vn.lienthong.procedures.StepRole;
import vn.lienthong.testing.TestDatabase;

class JdbcProcessesTests extends ProcessContract {
  private static JdbcClient db;
  private static DataSource source;

  @BeforeAll
  static void database() {
    source = TestDatabase.create().dataSource();
    db = JdbcClient.create(source);
  }

  @Override
  protected void open() {
    db.sql("truncate procedures.process cascade").update();
    store = new ProceduresStores(source).processes();
  }

  @Test
  void whoWroteAVersionAndWhenIsKept() {
    add(aProcess("1.013225").build());

    assertThat(
            db.sql("select made_by || ' ' || (made_at at time zone 'UTC') from procedures.process")
                .query(String.class)
                .single())
        .isEqualTo("p-1 2020-02-12 01:00:00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update procedures.process set valid_from = '2021-01-01'",
        "update procedures.process_step set name = 'khác'",
        "update procedures.process_consulted set lead = true",
        "delete from procedures.process_consulted",
        "delete from procedures.process_step",
        "delete from procedures.process"
      })
  void theDatabaseItselfLetsNobodyChangeAVersion(String change) {
    add(
        aProcess("1.013225")
            .step("Xin ý kiến", StepRole.OFFICER, null, asked("000.00.09.H46", days("1")))
            .build());

    assertThatThrownBy(() -> db.sql(change).update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("never changed");
  }

  @Test
  void theDatabaseItselfKeepsTwoFromLeadingOneGroup() {
    var two =
        aProcess("1.013225")
            .step(
                "Xin ý kiến",
                StepRole.OFFICER,
                null,
                leading("000.00.09.H46", days("1")),
                leading("000.00.10.H46", days("1")))
            .build();

    assertThatThrownBy(() -> add(two)).isInstanceOf(DataIntegrityViolationException.class);
  }
}
