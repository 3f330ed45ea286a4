package vn.lienthong.exchange.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.shared.AgencyCode;

/**
 * Agencies that took others over also read what these left. Only their lists pay for it: a
 * condition with an alternative in it is not found by an index in the order of the list.
 */
final class Heirs {
  private Heirs() {}

  /**
   * A condition on a column with an agency's code.
   *
   * @param parameter name of the parameter that holds the agency
   * @param left what else must hold of a row of a closed agency; empty for nothing
   */
  static String own(
      JdbcClient db, AgencyCode agency, String column, String parameter, String left) {
    var plain = column + " = :" + parameter;
    return isHeir(db, agency)
        ? "(%s or (%s in (select predecessor from exchange.predecessor where agency = :%s)%s))"
            .formatted(plain, column, parameter, left.isEmpty() ? "" : " and " + left)
        : plain;
  }

  private static boolean isHeir(JdbcClient db, AgencyCode agency) {
    return db.sql("select exists (select from exchange.predecessor where agency = ?)")
        .param(agency.value())
        .query(Boolean.class)
        .single();
  }
}
