package vn.lienthong.node.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.lienthong.testing.TestDatabase;

/** Rows carried from one database into another with the same tables. */
class TargetTests {
  private static final String[] CIRCLE = {
    "create schema s",
    "create table s.agency (id int primary key, head int)",
    "create table s.person (id int primary key,"
        + " agency int not null references s.agency deferrable initially deferred)",
    "alter table s.agency add foreign key (head) references s.person"
        + " deferrable initially deferred",
    "create function s.refuse() returns trigger language plpgsql as"
        + " $$ begin raise exception 'append only'; end $$",
    "create trigger no_change before insert or update or delete on s.agency"
        + " for each row execute function s.refuse()"
  };

  private final DataSource source = TestDatabase.empty().dataSource();
  private final DataSource target = TestDatabase.empty().dataSource();

  private void tables(String... sql) throws SQLException {
    SpecimenNode.run(source, sql);
    SpecimenNode.run(target, sql);
  }

  /** Carries everything, with the catalog changed on the way. */
  private void carry(UnaryOperator<Catalog> change) throws SQLException {
    try (var from = Source.snapshot(source);
        var to = target.getConnection()) {
      to.setAutoCommit(false);
      var into = new Target(to, change.apply(from.catalog()));
      into.prepare();
      for (var table : from.catalog().tables()) {
        into.load(table, from.connection());
      }
      into.finish();
      to.commit();
    }
  }

  private void carry() throws SQLException {
    carry(catalog -> catalog);
  }

  private static List<String> all(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return Sql.list(connection, sql, row -> row.getString(1));
    }
  }

  @Test
  void tablesThatPointAtEachOtherAreCheckedOnlyWhenAllRowsAreThere() throws SQLException {
    tables(CIRCLE);
    SpecimenNode.run(
        source,
        "alter table s.agency disable trigger user",
        "begin; insert into s.agency values (1, 11), (2, null); insert into s.person"
            + " values (11, 1), (12, 2); commit");
    carry();
    assertThat(all(target, "select a::text from s.agency a order by 1"))
        .containsExactly("(1,11)", "(2,)");
    assertThatThrownBy(() -> SpecimenNode.run(target, "insert into s.agency values (3, null)"))
        .as("triggers are awake again")
        .hasMessageContaining("append only");
  }

  /** Rows that break a rule of the schema stop the transfer; nothing of it stays. */
  @Test
  void aRowThatPointsNowhereStopsTheTransfer() throws SQLException {
    tables(CIRCLE);
    SpecimenNode.run(
        source,
        "alter table s.person drop constraint person_agency_fkey",
        "insert into s.person values (11, 99)");
    assertThatThrownBy(this::carry).hasMessageContaining("person_agency_fkey");
    assertThat(all(target, "select id::text from s.person")).isEmpty();
  }

  @Test
  void fewerRowsThanWereSavedAreNotTakenForAll() throws SQLException {
    tables("create table public.kept (n int)");
    SpecimenNode.run(source, "insert into public.kept select generate_series(1, 7)");
    assertThatThrownBy(() -> carry(TargetTests::oneRowMore))
        .hasMessageStartingWith("ND-0406 [public.kept, 8, 7]");
    assertThat(all(target, "select n::text from public.kept")).isEmpty();
  }

  private static Catalog oneRowMore(Catalog catalog) {
    var tables = new ArrayList<Catalog.Table>();
    for (var table : catalog.tables()) {
      tables.add(
          new Catalog.Table(table.schema(), table.name(), table.columns(), table.rows() + 1));
    }
    return new Catalog(tables, catalog.partitions(), catalog.sequences(), catalog.versions());
  }

  /** What migrations put in is in the source as well; it must not be there twice. */
  @Test
  void whatMigrationsPutInIsReplacedByWhatTheSourceHas() throws SQLException {
    tables("create table public.word (id int primary key, text text)");
    SpecimenNode.run(source, "insert into public.word values (1, 'đổi tên'), (3, 'mới')");
    SpecimenNode.run(target, "insert into public.word values (1, 'gốc'), (2, 'bỏ')");
    carry();
    assertThat(all(target, "select text from public.word order by id"))
        .containsExactly("đổi tên", "mới");
  }

  @Test
  void columnsMayStandInAnotherOrderAndGeneratedOnesAreMadeAgain() throws SQLException {
    SpecimenNode.run(
        source,
        "create table public.t (a text, \"b c\" text, l text generated always as (lower(a)) stored)",
        "insert into public.t values ('Đ', 'x')");
    SpecimenNode.run(
        target,
        "create table public.t (\"b c\" text, l text generated always as (lower(a)) stored, a text)");
    carry();
    assertThat(all(target, "select a || \"b c\" || l from public.t")).containsExactly("Đxđ");
  }

  @Test
  void aNumberThatWasGivenIsNotGivenAgain() throws SQLException {
    tables(
        "create table public.used (n bigint generated always as identity, x text)",
        "create table public.unused (n bigserial)",
        "create sequence public.\"odd Name\" increment 10 start 5");
    SpecimenNode.run(
        source,
        "insert into public.used (x) values ('a'), ('b')",
        "delete from public.used",
        "select nextval('public.\"odd Name\"')");
    carry();
    assertThat(all(target, "insert into public.used (x) values ('c') returning n::text"))
        .containsExactly("3");
    assertThat(all(target, "select nextval('public.\"odd Name\"')::text")).containsExactly("15");
    assertThat(all(target, "select nextval('public.unused_n_seq')::text")).containsExactly("1");
  }

  @Test
  void anEmptyDatabaseIsCarriedToo() throws SQLException {
    carry();
    assertThat(all(target, "select tablename from pg_tables where schemaname = 'public'"))
        .isEmpty();
  }

  @Test
  void rowsThatAreNoRowsStopTheTransfer() throws SQLException {
    tables("create table public.kept (n int)");
    try (var to = target.getConnection()) {
      to.setAutoCommit(false);
      var table = new Catalog.Table("public", "kept", List.of("n"), 1);
      var into = new Target(to, new Catalog(List.of(table), List.of(), List.of(), new TreeMap<>()));
      into.prepare();
      InputStream rows = new ByteArrayInputStream("một\n".getBytes(StandardCharsets.UTF_8));
      assertThatThrownBy(() -> into.load(table, rows)).hasMessageContaining("integer");
    }
  }

  @Test
  void anyTableMakesATargetOccupiedAndAViewDoesNot() throws SQLException {
    SpecimenNode.run(target, "create schema free", "create view free.v as select 1 x");
    try (var connection = target.getConnection()) {
      assertThat(Target.occupiedSchemas(connection)).isEmpty();
      Sql.run(connection, "create schema \"nhà khác\"");
      Sql.run(connection, "create table \"nhà khác\".t ()");
      Sql.run(connection, "create table \"nhà khác\".u ()");
      assertThat(Target.occupiedSchemas(connection)).containsExactly("nhà khác");
    }
  }

  @Test
  void namesAndTextsCannotBreakOutOfTheirQuotes() throws SQLException {
    var name = "a\"; drop table x; --";
    var text = "'; drop table x; --\\";
    try (var connection = source.getConnection()) {
      Sql.run(connection, "create table " + Sql.quoted("public", name) + " (x text)");
      assertThat(Sql.text(connection, "select " + Sql.literal(text))).isEqualTo(text);
      assertThat(Catalog.read(connection).tables())
          .extracting(Catalog.Table::name)
          .containsExactly(name);
    }
  }
}
