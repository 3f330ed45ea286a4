package vn.lienthong.bench.axis;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Agencies that only a large round of recipients needs, written to the directory of a node. */
final class ManyAgencies {
  private static final String AGENCIES =
      """
      with written as (
        insert into directory.agency (id, kind, sample, source)
        select gen_random_uuid(), 'OTHER', true, 'bench' from unnest(?::text[])
        returning id
      ), coded as (
        select w.id, c.code from (select id, row_number() over () as n from written) w
        join unnest(?::text[]) with ordinality as c (code, n) using (n)
      ), named as (
        insert into directory.agency_name (agency, name, lowered, folded, source)
        select id, 'Đơn vị ' || code, 'đơn vị ' || lower(code), 'don vi ' || lower(code), 'bench'
        from coded
      )
      insert into directory.agency_code (code, agency, form, position)
      select code, id, 'QCVN102', 0 from coded\
      """;

  private ManyAgencies() {}

  /** Their codes. */
  static List<String> write(DataSource database, int amount) throws SQLException {
    var codes =
        IntStream.range(0, amount)
            .mapToObj(n -> "%03d.%02d.77.H46".formatted(n % 1000, n / 1000))
            .toList();
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(AGENCIES)) {
      var array = connection.createArrayOf("text", codes.toArray());
      insert.setArray(1, array);
      insert.setArray(2, array);
      insert.executeUpdate();
    }
    return codes;
  }
}
