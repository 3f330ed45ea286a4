package vn.lienthong.journal.verification;

import java.util.HashSet;
import java.util.Set;

/** A PostgreSQL snapshot as text, {@code xmin:xmax:in progress,…}. */
record Snapshot(long xmax, Set<Long> inProgress) {

  static Snapshot parse(String text) {
    var parts = text.split(":", -1);
    var inProgress = new HashSet<Long>();
    for (var xid : parts[2].split(",")) {
      if (!xid.isEmpty()) inProgress.add(Long.parseLong(xid));
    }
    return new Snapshot(Long.parseLong(parts[1]), inProgress);
  }

  boolean sees(long xid) {
    return xid < xmax && !inProgress.contains(xid);
  }
}
