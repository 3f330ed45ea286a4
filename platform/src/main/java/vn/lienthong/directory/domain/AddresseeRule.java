package vn.lienthong.directory.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import vn.lienthong.directory.Addressee;
import vn.lienthong.shared.AgencyCode;

/** What a code written on a document means on a day. */
public final class AddresseeRule {
  private AddresseeRule() {}

  /** The records the rule asks. */
  public interface Records {
    Optional<Agency> record(AgencyCode anyCode, LocalDate on);

    /** Who took over from a closed agency by that day. */
    Optional<Agency> successor(UUID closed, LocalDate on);
  }

  /** Follows the chain of successors that are in force on the day. */
  public static Addressee resolve(AgencyCode code, LocalDate on, Records records) {
    var found = records.record(code, on).orElse(null);
    if (found == null) {
      return new Addressee.Unknown(code);
    }
    if (found.view().openOn(on)) {
      return found.locked() ? new Addressee.Locked(found.view()) : new Addressee.Open(found.view());
    }
    var seen = new HashSet<UUID>();
    var last = found;
    while (seen.add(last.id())) {
      var next = records.successor(last.id(), on).orElse(null);
      if (next == null) {
        return new Addressee.Closed(found.view());
      }
      if (next.view().openOn(on)) {
        return next.locked()
            ? new Addressee.Locked(next.view())
            : new Addressee.Succeeded(found.view(), next.view());
      }
      last = next;
    }
    return new Addressee.Closed(found.view());
  }
}
