package vn.lienthong.client;

/**
 * The axis answered and said no; asking again unchanged will not help, so a refusal is never
 * retried.
 */
public final class AxisRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String description;

  AxisRefused(String code, String description) {
    super(code + " " + description);
    this.code = code;
    this.description = description;
  }

  /** Code of the axis (for instance 15, 18, 22), or {@code HTTP-nnn} when it did not give one. */
  public String code() {
    return code;
  }

  /** What the axis wrote beside the code, perhaps empty. */
  public String description() {
    return description;
  }
}
