package vn.lienthong.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What one line of a report stands for. */
public enum Grouping {
  /** Key: code of the procedure. */
  PROCEDURE,
  /** Key: post of the one who has the dossier, or had it last; empty when nobody has. */
  PERSON,
  /** Key: {@code 2020-02}; only what happened has one, what is on its way has none. */
  MONTH,
  /** Key: name of the channel. */
  CHANNEL,
  /**
   * Key: name of a step of the internal process. Its numbers count dossiers by the times of the
   * step: entered, left, or under way. One that went through it twice may stand in two columns.
   */
  STEP;

  /** How it is written in an address. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one that is written so, or empty. */
  public static Optional<Grouping> of(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }
}
