package vn.lienthong.casework.oracle;

/**
 * How long something may take.
 *
 * @param tenths of the unit; days and months are whole
 */
public record Limit(Unit unit, int tenths) {
  private static final int WHOLE = 10;

  /** What a limit counts. */
  public enum Unit {
    WORKING_DAY,
    DAY,
    /** Elapsed. */
    HOUR,
    WORKING_HOUR,
    MONTH
  }

  public Limit {
    if (tenths <= 0 || ((unit == Unit.DAY || unit == Unit.MONTH) && tenths % WHOLE != 0)) {
      throw new IllegalArgumentException(unit + ": " + tenths + " tenths");
    }
  }

  public static Limit of(int amount, Unit unit) {
    return new Limit(unit, amount * WHOLE);
  }

  public static Limit tenths(int tenths, Unit unit) {
    return new Limit(unit, tenths);
  }

  boolean whole() {
    return tenths % WHOLE == 0;
  }

  int amount() {
    return tenths / WHOLE;
  }
}
