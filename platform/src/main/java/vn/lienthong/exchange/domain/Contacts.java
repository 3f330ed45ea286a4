package vn.lienthong.exchange.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.AgencyCode;

/** Port to what is known of how agencies take their mail. */
public interface Contacts {
  /** One for each of the agencies. */
  Map<AgencyCode, Contact> of(Collection<AgencyCode> agencies);

  /**
   * How an agency takes its mail.
   *
   * @param last when it last took a document, null when it never did
   */
  record Contact(boolean desk, @Nullable Instant last) {}
}
