package vn.lienthong.portal.domain;

import java.time.Instant;
import java.util.Optional;

/** Port to the sessions of provinces at this portal. */
public interface Sessions {
  void open(String token, String system, Instant until);

  /** The system whose session it is, unless it is over. */
  Optional<String> system(String token, Instant now);

  /** Removes what is over. */
  void tidy(Instant now);

  void forget();
}
