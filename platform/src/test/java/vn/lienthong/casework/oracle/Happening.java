package vn.lienthong.casework.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What happened to a dossier, as wall time in Viet Nam.
 *
 * @param newDay only of an extension: the new day, a working day; else null
 */
public record Happening(Kind kind, LocalDateTime at, LocalDate newDay) {
  /** What can happen after the reception. */
  public enum Kind {
    SUPPLEMENT_ASKED,
    SUPPLEMENT_RECEIVED,
    PAUSED,
    RESUMED,
    EXTENDED,
    FINISHED,
    STOPPED
  }

  public Happening {
    if ((kind == Kind.EXTENDED) != (newDay != null)) {
      throw new IllegalArgumentException(kind + " to " + newDay);
    }
  }

  public static Happening of(Kind kind, LocalDateTime at) {
    return new Happening(kind, at, null);
  }

  public static Happening extended(LocalDateTime at, LocalDate newDay) {
    return new Happening(Kind.EXTENDED, at, newDay);
  }
}
