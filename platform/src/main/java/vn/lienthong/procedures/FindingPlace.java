package vn.lienthong.procedures;

import org.jspecify.annotations.Nullable;

/**
 * Where in a procedure something was found.
 *
 * @param caseNumber number of the case, 0 when it concerns the whole procedure
 * @param channel null when it concerns no single one
 */
public record FindingPlace(int caseNumber, @Nullable Channel channel) {
  /** The procedure as a whole. */
  public static final FindingPlace WHOLE = new FindingPlace(0, null);

  /** A case as a whole. */
  public static FindingPlace of(ProcedureCase found) {
    return new FindingPlace(found.number(), null);
  }
}
