package vn.lienthong.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;

/** Who may speak to this node, and which of their secrets and keys run out; for administrators. */
public interface SystemRegister {
  /** Every system the caller administers, by id; without any secret. */
  List<Registered> all(Caller by);

  /**
   * A system.
   *
   * @param active false once revoked
   * @param credentials in force, the newest first
   */
  record Registered(
      String id, String name, AgencyCode agency, boolean active, List<Credential> credentials) {
    public Registered {
      credentials = List.copyOf(credentials);
    }

    /** When nothing is left with which the system could call; null when something has no end. */
    public @Nullable Instant lastUntil() {
      boolean endless = credentials.stream().anyMatch(each -> each.until() == null);
      return endless
          ? null
          : credentials.stream().map(Credential::until).max(Instant::compareTo).orElse(null);
    }
  }

  /**
   * A secret or a public key in force.
   *
   * @param until null when it has no end
   */
  record Credential(Kind kind, Instant since, @Nullable Instant until) {
    /** What it is. */
    public enum Kind {
      SECRET,
      KEY
    }
  }
}
