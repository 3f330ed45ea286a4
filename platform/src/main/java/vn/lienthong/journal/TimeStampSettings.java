package vn.lienthong.journal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Time stamps (RFC 3161) on the heads of the journal.
 *
 * @param sample true on a node with sample data: a built-in authority stands in for a real one
 * @param authority address (http or https) of the time-stamp authority; empty = none, or the
 *     built-in one of a node with sample data
 * @param trust folder of the certificates of authorities that are believed
 * @param every shortest time between two stamps while there is news
 * @param timeOut how long an answer of the authority is waited for
 * @param alarmAfter a head older than that without a stamp is an alarm (JN-0107)
 */
@ConfigurationProperties("lienthong.time-stamps")
public record TimeStampSettings(
    @DefaultValue("false") boolean sample,
    @DefaultValue("") String authority,
    @DefaultValue("data/trust") Path trust,
    @DefaultValue("60s") Duration every,
    @DefaultValue("30s") Duration timeOut,
    @DefaultValue("10m") Duration alarmAfter) {
  public TimeStampSettings {
    authority = authority.strip();
    if (!authority.isEmpty() && !address(authority).matches("(?i)https?")) {
      throw new IllegalArgumentException("no address of http or https: " + authority);
    }
  }

  private static String address(String authority) {
    var address = URI.create(authority);
    return address.getHost() == null ? "" : String.valueOf(address.getScheme());
  }
}
