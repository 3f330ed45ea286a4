package vn.lienthong.procedures;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Code of a procedure in the national catalogue, {@code 1.001193}, or of the variant that one
 * province publishes, {@code 3.000181.000.00.00.H22} (national code and agency code).
 */
public record ProcedureCode(String value) {
  private static final Pattern FORM =
      Pattern.compile("\\d\\.\\d{6}(\\.\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2})?");
  private static final int NATIONAL_LENGTH = 8;

  public ProcedureCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("code of a procedure: " + value);
    }
  }

  /** The code written as text, or nothing when it has not the form of one. */
  public static Optional<ProcedureCode> parse(String text) {
    var code = text.strip();
    return FORM.matcher(code).matches() ? Optional.of(new ProcedureCode(code)) : Optional.empty();
  }

  /** The code of the national procedure; itself when it is no variant. */
  public ProcedureCode national() {
    return variant() ? new ProcedureCode(value.substring(0, NATIONAL_LENGTH)) : this;
  }

  /** True for the variant of one province. */
  public boolean variant() {
    return value.length() > NATIONAL_LENGTH;
  }

  @Override
  public String toString() {
    return value;
  }
}
