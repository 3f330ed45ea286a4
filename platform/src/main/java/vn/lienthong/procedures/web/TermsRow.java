package vn.lienthong.procedures.web;

import org.jspecify.annotations.Nullable;
import vn.lienthong.procedures.ChannelTerms;
import vn.lienthong.procedures.SettledLimit;
import vn.lienthong.procedures.TermsPlace;

/**
 * One row of the table of limits and fees.
 *
 * @param published as the source states them
 * @param settled what an administrator settled, null when nothing
 */
public record TermsRow(TermsPlace place, ChannelTerms published, @Nullable SettledLimit settled) {
  /** True when the source gives no limit, or none with a unit. */
  public boolean open() {
    var limit = published.limit();
    return limit == null || limit.unit() == null;
  }

  /** The place as a form sends it. */
  public String key() {
    return OpenLimit.key(place);
  }
}
