package vn.lienthong.procedures;

import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.Text;

/**
 * Which findings are asked for.
 *
 * @param owner who publishes the procedure, whole; empty for all
 * @param code null for all
 * @param severity null for all
 */
public record FindingFilter(String owner, @Nullable FindingCode code, @Nullable Severity severity) {
  /** Everything. */
  public static final FindingFilter ALL = new FindingFilter("", null, null);

  public FindingFilter {
    owner = Text.clean(owner);
  }

  /** True for what has all that is asked for. */
  public boolean lets(ProcedureFinding found) {
    return (owner.isEmpty() || owner.equals(found.owner()))
        && (code == null || code == found.finding().code())
        && (severity == null || severity == found.finding().severity());
  }
}
