package vn.lienthong.directory.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.AgencyRecord;
import vn.lienthong.directory.domain.Registration;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Ids;
import vn.lienthong.testing.TestDatabase;

class JdbcRegisterTests {
  private static final AgencyCode CODE = new AgencyCode("26740");
  private static final LocalDate DAY = LocalDate.of(2020, 2, 29);

  private final DirectoryStores stores = new DirectoryStores(TestDatabase.create().dataSource());

  @Test
  void theDatabaseRefusesACodeForTwoAgenciesOnOneDay() {
    add(null, LocalDate.of(2025, 6, 30));
    add(LocalDate.of(2025, 7, 1), null);

    assertThatThrownBy(() -> add(LocalDate.of(2025, 6, 30), LocalDate.of(2025, 6, 30)))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("two agencies on one day");
    assertThatThrownBy(() -> add(null, null)).isInstanceOf(DataIntegrityViolationException.class);
    assertThat(stores.agencies().known(List.of("26740"))).hasSize(2);
  }

  /** Thousands of rows outlast what a request may take; the next request has its limits again. */
  @Test
  void whoRegistersManyAgenciesIsNotHeldToTheLimitsOfARequest() throws SQLException {
    try (var connection = TestDatabase.create().dataSource().getConnection()) {
      var one = new SingleConnectionDataSource(connection, true);
      var db = JdbcClient.create(one);
      db.sql("set lock_timeout = '1s'").update();
      db.sql("set statement_timeout = '2s'").update();
      connection.setAutoCommit(false);
      new DirectoryStores(one).register().serialise();
      assertThat(limits(db)).containsExactly("10min", "0");
      connection.commit();
      assertThat(limits(db)).containsExactly("1s", "2s");
    }
  }

  private static List<String> limits(JdbcClient db) {
    return List.of(
        db.sql("show lock_timeout").query(String.class).single(),
        db.sql("show statement_timeout").query(String.class).single());
  }

  @Test
  void aNewNameOnTheSameDayReplacesTheOneThatBeginsThen() {
    add(null, null);
    var id = stores.agencies().idOf(CODE, DAY).orElseThrow();
    stores.register().rename(id, "Một", DAY, "1/QĐ");
    stores.register().rename(id, "Hai", DAY, "2/QĐ");

    assertThat(stores.agencies().history(id, DAY).orElseThrow().names())
        .containsExactly(
            new AgencyRecord.Name("Phường", null, DAY.minusDays(1), ""),
            new AgencyRecord.Name("Hai", DAY, null, "2/QĐ"));
  }

  @Test
  void aNameBetweenTwoOthersEndsWhereTheLaterOneBegins() {
    add(null, LocalDate.of(2030, 12, 31));
    var id = stores.agencies().idOf(CODE, DAY).orElseThrow();
    stores.register().rename(id, "Sau", DAY.plusDays(10), "");
    stores.register().rename(id, "Giữa", DAY, "");

    assertThat(stores.agencies().history(id, DAY).orElseThrow().names())
        .extracting(AgencyRecord.Name::name, AgencyRecord.Name::validTo)
        .containsExactly(
            tuple("Phường", DAY.minusDays(1)),
            tuple("Giữa", DAY.plusDays(9)),
            tuple("Sau", LocalDate.of(2030, 12, 31)));
  }

  @Test
  void aCodeIsFreeTheDayAfterItsAgencyClosed() {
    add(null, null);
    var id = stores.agencies().idOf(CODE, DAY).orElseThrow();
    stores.register().close(id, DAY);

    assertThatThrownBy(() -> add(DAY, null)).isInstanceOf(DataIntegrityViolationException.class);
    add(DAY.plusDays(1), null);
    assertThat(stores.agencies().idOf(CODE, DAY)).contains(id);
    assertThat(stores.agencies().idOf(CODE, DAY.plusDays(1))).isNotEqualTo(Optional.of(id));
  }

  @Test
  void whatALoadNotesItNotesOnce() {
    assertThat(stores.loads().begin("bảng 1", Instant.EPOCH)).isTrue();
    assertThat(stores.loads().begin("bảng 1", Instant.EPOCH)).isFalse();
    assertThat(stores.loads().begin("bảng 2", Instant.EPOCH)).isTrue();
  }

  @Test
  void settlingNeedsNoWritingBefore() {
    stores.register().settle();
    assertThat(stores.agencies().known(List.of("26740"))).isEmpty();
  }

  private void add(@Nullable LocalDate from, @Nullable LocalDate to) {
    stores
        .register()
        .add(
            List.of(
                new Registration(
                    Ids.next(),
                    List.of(CODE),
                    "Phường",
                    AgencyKind.COMMUNE,
                    null,
                    from,
                    to,
                    false,
                    "")));
  }
}
