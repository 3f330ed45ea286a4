package vn.lienthong.exchange;

/**
 * Which work is listed.
 *
 * @param text words of symbol, sender or subject, with or without marks; empty for all
 * @param number page from 1
 */
public record WorkFilter(Show show, String text, int number, int size) {
  /** Open or finished work, or documents told for information. */
  public enum Show {
    OPEN,
    FINISHED,
    INFORMED
  }
}
