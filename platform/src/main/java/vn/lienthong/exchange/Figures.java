package vn.lienthong.exchange;

/**
 * What an agency received and sent. A document counts on the day on which the axis took it for its
 * recipient or from its sender, Viet Nam time; recalls (type 1) are no documents and count nowhere,
 * nor does what its sender took back before it left.
 *
 * @param received documents that the axis queued for the agency
 * @param accepted of those, registered: status 03, or a later one without it (04, 05, 06)
 * @param refused of those, refused: the present status is 02
 * @param onTime accepted, with a deadline, and finished (06) by then; the deadline is that of the
 *     assignment, else the end of the day on which the sender wants it done
 * @param late accepted, with a deadline that passed before it was finished; also when it is not
 *     finished yet
 * @param letters documents that the agency sent
 * @param sent the same, counted once for each recipient
 * @param delivered of those, arrived: the recipient reported any status, or its system confirmed
 * @param failed of those, without a delivery: the recipient cannot be reached, or its system failed
 */
public record Figures(
    long received,
    long accepted,
    long refused,
    long onTime,
    long late,
    long letters,
    long sent,
    long delivered,
    long failed) {
  /** Nothing at all. */
  public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0);

  public Figures plus(Figures other) {
    return new Figures(
        received + other.received,
        accepted + other.accepted,
        refused + other.refused,
        onTime + other.onTime,
        late + other.late,
        letters + other.letters,
        sent + other.sent,
        delivered + other.delivered,
        failed + other.failed);
  }
}
