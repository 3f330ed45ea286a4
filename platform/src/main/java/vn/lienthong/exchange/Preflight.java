package vn.lienthong.exchange;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.edxml.Finding;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;

/** What would become of a letter if it were sent now. Nothing of the trial is kept. */
public interface Preflight {
  /**
   * Writes the letter as a packet, reads it as any recipient would, and asks after its recipients.
   *
   * @param letter under the number that it would get
   * @param further codes that were chosen and can no longer be written to
   */
  Report check(Caller caller, Letter letter, Collection<AgencyCode> further);

  /**
   * How the trial ended.
   *
   * @param bytes size of the packet
   * @param limit largest packet that the axis takes
   * @param findings what our validator says of the packet
   */
  record Report(long bytes, long limit, List<Finding> findings, List<Reach> recipients) {
    public Report {
      findings = List.copyOf(findings);
      recipients = List.copyOf(recipients);
    }

    public boolean tooLarge() {
      return bytes > limit;
    }
  }

  /**
   * How a recipient can be reached.
   *
   * @param successor name of who takes its mail, empty when nobody or not asked
   * @param desk true when its registry works at this node
   * @param encryption true when its software takes files that are encrypted end to end
   * @param lastContact when it last took a document from the axis, null when it never did
   */
  record Reach(
      AgencyCode code,
      String name,
      State state,
      String successor,
      boolean desk,
      boolean encryption,
      @Nullable Instant lastContact) {
    /** True when somebody was seen to take its mail. */
    public boolean heardOf() {
      return desk || lastContact != null;
    }
  }

  /** What the directory says of a recipient today. */
  enum State {
    OPEN,
    SUCCEEDED,
    CLOSED,
    LOCKED,
    UNKNOWN
  }
}
