package vn.lienthong.node.transfer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a database of a node holds, seen in one snapshot.
 *
 * @param tables in an order in which every foreign key finds its row
 * @param partitions made at run time, so no migration brings them
 * @param sequences with the last value each has given
 * @param versions schema version by module
 */
record Catalog(
    List<Table> tables,
    List<Partition> partitions,
    List<Sequence> sequences,
    SortedMap<String, String> versions) {
  Catalog {
    tables = List.copyOf(tables);
    partitions = List.copyOf(partitions);
    sequences = List.copyOf(sequences);
    versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
  }

  /**
   * @param columns all but generated ones
   */
  record Table(String schema, String name, List<String> columns, long rows) {
    String quoted() {
      return Sql.quoted(schema, name);
    }

    String quotedColumns() {
      return String.join(", ", columns.stream().map(Sql::quoted).toList());
    }
  }

  /**
   * @param bound as PostgreSQL writes it: {@code FOR VALUES FROM … TO …}
   */
  record Partition(String schema, String name, String parent, String bound) {}

  record Sequence(String schema, String name, long last) {}

  private static final String OURS =
      """
       n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'
       and c.relname not like 'flyway\\_schema\\_history%'
       and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      """;

  /** Reads the catalog in the transaction of the connection. */
  static Catalog read(Connection connection) throws SQLException {
    return new Catalog(
        inOrder(tables(connection), references(connection)),
        partitions(connection),
        sequences(connection),
        Migrations.of(connection));
  }

  private static List<Table> tables(Connection connection) throws SQLException {
    var names =
        Sql.list(
            connection,
            "select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid ="
                + " c.relnamespace where c.relkind in ('r', 'p') and not c.relispartition and "
                + OURS
                + " order by 1, 2",
            row -> List.of(row.getString(1), row.getString(2)));
    var tables = new ArrayList<Table>();
    for (var name : names) {
      var quoted = Sql.quoted(name.get(0), name.get(1));
      var columns =
          Sql.list(
              connection,
              "select attname from pg_attribute where attrelid = "
                  + Sql.literal(quoted)
                  + "::regclass and attnum > 0 and not attisdropped and attgenerated = ''"
                  + " order by attnum",
              row -> row.getString(1));
      var rows = Sql.number(connection, "select count(*) from " + quoted);
      tables.add(new Table(name.get(0), name.get(1), columns, rows));
    }
    return tables;
  }

  /** By quoted name: the tables its foreign keys point to. */
  private static Map<String, Set<String>> references(Connection connection) throws SQLException {
    var references = new HashMap<String, Set<String>>();
    Sql.list(
        connection,
        """
        select n.nspname, c.relname, rn.nspname, r.relname
        from pg_constraint k
        join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
        join pg_class r on r.oid = k.confrelid join pg_namespace rn on rn.oid = r.relnamespace
        where k.contype = 'f' and not c.relispartition and not r.relispartition
          and k.conrelid <> k.confrelid
        """,
        row ->
            references
                .computeIfAbsent(
                    Sql.quoted(row.getString(1), row.getString(2)), any -> new HashSet<>())
                .add(Sql.quoted(row.getString(3), row.getString(4))));
    return references;
  }

  /** Referenced tables first; a circle of tables keeps the order of the alphabet. */
  static List<Table> inOrder(List<Table> tables, Map<String, Set<String>> references) {
    var placed = new LinkedHashSet<Table>();
    var names = new HashSet<String>();
    while (placed.size() < tables.size()) {
      var before = placed.size();
      for (var table : tables) {
        if (!placed.contains(table)
            && names.containsAll(references.getOrDefault(table.quoted(), Set.of()))) {
          placed.add(table);
          names.add(table.quoted());
        }
      }
      if (placed.size() == before) {
        tables.stream()
            .filter(table -> !placed.contains(table))
            .forEach(table -> {
              placed.add(table);
              names.add(table.quoted());
            });
      }
    }
    return List.copyOf(placed);
  }

  private static List<Partition> partitions(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        "select n.nspname, c.relname, quote_ident(pn.nspname) || '.' || quote_ident(p.relname),"
            + " pg_get_expr(c.relpartbound, c.oid) from pg_inherits i join pg_class c on c.oid ="
            + " i.inhrelid join pg_namespace n on n.oid = c.relnamespace join pg_class p on p.oid"
            + " = i.inhparent join pg_namespace pn on pn.oid = p.relnamespace where c.relkind ="
            + " 'r' and c.relispartition and "
            + OURS
            + " order by 1, 2",
        row ->
            new Partition(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
  }

  private static List<Sequence> sequences(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        "select schemaname, sequencename, last_value from pg_sequences where last_value is not"
            + " null order by 1, 2",
        row -> new Sequence(row.getString(1), row.getString(2), row.getLong(3)));
  }
}
