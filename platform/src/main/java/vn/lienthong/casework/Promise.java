package vn.lienthong.casework;

/**
 * A date that was promised to the applicant.
 *
 * @param event number of the event that it follows from
 * @param article where the rule is written
 * @param confirmed false when the rule is a stand-in whose text is not known (chưa xác nhận)
 */
public record Promise(int event, Cause cause, Due due, String article, boolean confirmed) {
  /** Why the date is what it is. */
  public enum Cause {
    ACCEPTED,
    /** The full dossier came back: the limit began anew. */
    RESTARTED,
    /** The clock stood and went on. */
    RESUMED,
    /** Put off, with an apology. */
    EXTENDED,
    /** A calendar changed. */
    RECOUNTED
  }
}
