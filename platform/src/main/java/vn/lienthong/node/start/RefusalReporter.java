package vn.lienthong.node.start;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import vn.lienthong.node.NodeError;
import vn.lienthong.shared.RuleViolated;

/** A start that is refused ends with one line that says why, not with a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusalReporter implements SpringBootExceptionReporter {
  @Override
  public boolean reportException(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RuleViolated violated) {
        Terminal.err().println("lienthong: " + Terminal.text(violated));
        return true;
      }
      if (cause instanceof PortInUseException inUse) {
        var violated = new RuleViolated(NodeError.PORT_IN_USE, inUse.getPort());
        Terminal.err().println("lienthong: " + Terminal.text(violated));
        return true;
      }
    }
    return false;
  }
}
