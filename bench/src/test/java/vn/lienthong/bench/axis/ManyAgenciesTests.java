package vn.lienthong.bench.axis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.lienthong.bench.DurableDatabase;
import vn.lienthong.node.transfer.Migrations;

class ManyAgenciesTests {
  @Test
  void eachHasACodeOfItsOwnAndAName() throws Exception {
    try (var database = DurableDatabase.start()) {
      Migrations.toNewest(database.dataSource());

      var codes = ManyAgencies.write(database.dataSource(), 1200);

      assertThat(codes).hasSize(1200).doesNotHaveDuplicates().allMatch(code -> code.length() == 13);
      var named =
          new JdbcTemplate(database.dataSource())
              .queryForList(
                  """
                  select c.code from directory.agency_code c
                  join directory.agency_name n on n.agency = c.agency
                  where n.name = 'Đơn vị ' || c.code\
                  """,
                  String.class);
      assertThat(named).containsExactlyInAnyOrderElementsOf(codes);
    }
  }
}
