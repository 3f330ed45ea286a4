package vn.lienthong.identity;

import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;

/** Systems that sign their calls. */
public interface Signatories {
  /** An active system with its public keys in force; empty when unknown or revoked. */
  Optional<Signatory> signatory(String systemId);

  /** Agencies for which at least one active system speaks to this node, by main code. */
  Set<AgencyCode> agencies();

  /** A system and the public keys that check what it signs, the newest first. */
  record Signatory(Caller caller, List<PublicKey> keys) {
    public Signatory {
      keys = List.copyOf(keys);
    }
  }
}
