package vn.lienthong.node.start;

import org.springframework.boot.context.properties.bind.BindException;
import vn.lienthong.node.NodeError;
import vn.lienthong.shared.RuleViolated;

/** What the binder says in many lines, as one that names key and value. */
final class RefusedValue {
  private RefusedValue() {}

  static RuleViolated of(BindException refused) {
    var property = refused.getProperty();
    var key = property == null ? refused.getName().toString() : property.getName().toString();
    var value = property == null ? "" : property.getValue() + " ";
    return new RuleViolated(NodeError.VALUE_REFUSED, key, value + "(" + reason(refused) + ")");
  }

  /** The innermost cause knows why. */
  private static String reason(Throwable refused) {
    var cause = refused;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }
}
