package vn.lienthong.casework;

import vn.lienthong.shared.Text;

/**
 * Which dossiers a list shows.
 *
 * @param text code, name or phone, however accented; empty for all
 * @param shown which of them
 * @param mine only those of the caller
 * @param page from 1
 */
public record DossierQuery(String text, Shown shown, boolean mine, int page) {
  /** Choices of a work list. */
  public enum Shown {
    OPEN,
    OVERDUE,
    SOON,
    WAITING,
    /** Resolved, and not fetched yet. */
    TO_RETURN,
    FINISHED
  }

  public DossierQuery {
    text = Text.clean(text);
  }
}
