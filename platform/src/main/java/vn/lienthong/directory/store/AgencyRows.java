package vn.lienthong.directory.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.domain.Agency;
import vn.lienthong.shared.AgencyCode;

/** How rows become agencies. */
final class AgencyRows {
  /**
   * An agency on the day {@code :on}: the name in force, else the last one before, else the first
   * one after it. Completed by a WHERE over {@code a}.
   */
  static final String SELECT =
      """
      select a.id, a.kind, a.locked, a.valid_from, a.valid_to, a.sample, a.source, n.name,
        array(select c.code from directory.agency_code c where c.agency = a.id
              order by c.position) as codes,
        (select c.code from directory.agency_parent p
         join directory.agency_code c on c.agency = p.parent
         where p.agency = a.id and p.validity @> cast(:on as date)
         order by c.position limit 1) as parent
      from directory.agency a
      cross join lateral (
        select name from directory.agency_name where agency = a.id
        order by validity @> cast(:on as date) desc,
          case when valid_to < :on then valid_to end desc nulls last, valid_from nulls first
        limit 1) n
      """;

  private AgencyRows() {}

  static Agency agency(ResultSet row, int number) throws SQLException {
    return new Agency(row.getObject("id", UUID.class), row.getBoolean("locked"), view(row, number));
  }

  static AgencyView view(ResultSet row, int number) throws SQLException {
    var codes = Arrays.stream(texts(row.getArray("codes"))).map(AgencyCode::new).toList();
    var parent = row.getString("parent");
    return new AgencyView(
        codes.get(0),
        codes,
        row.getString("name"),
        AgencyKind.valueOf(row.getString("kind")),
        parent == null ? null : new AgencyCode(parent),
        day(row, "valid_from"),
        day(row, "valid_to"),
        row.getBoolean("sample"));
  }

  static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  static String[] texts(Array array) throws SQLException {
    return (String[]) array.getArray();
  }
}
