package vn.lienthong.procedures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Time limit and fees of one channel: they hang on it, not on the procedure.
 *
 * @param limit null when the source states none
 * @param description what the source adds, empty when nothing
 */
public record ChannelTerms(
    Channel channel, @Nullable TimeLimit limit, List<Fee> fees, String description) {
  public ChannelTerms {
    fees = List.copyOf(fees);
  }
}
