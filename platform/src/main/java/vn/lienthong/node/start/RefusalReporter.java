package vn.lienthong.node.start;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import vn.lienthong.node.NodeError;
import vn.lienthong.shared.RuleViolated;

/** A start that ends says why on one line; the stack trace of a bug is in the log of the node. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalReporter implements SpringBootExceptionReporter {
  private static final Logger LOG = LoggerFactory.getLogger(RefusalReporter.class);

  private final @Nullable ConfigurableApplicationContext context;

  /**
   * @param context null when the start ended before there was one, and a log with it
   */
  RefusalReporter(@Nullable ConfigurableApplicationContext context) {
    this.context = context;
  }

  @Override
  public boolean reportException(Throwable failure) {
    var refusal = refusal(failure);
    if (refusal != null) {
      say(refusal);
      return true;
    }
    if (context == null) {
      return false;
    }
    if (stopping()) {
      LOG.info("The start was cut off", failure);
      say(new RuleViolated(NodeError.START_CUT_OFF));
    } else {
      LOG.error("The start failed", failure);
      var log = context.getEnvironment().getProperty("logging.file.name", "node.log");
      say(new RuleViolated(NodeError.START_FAILED, failure.getClass().getName(), log));
    }
    return true;
  }

  private static @Nullable RuleViolated refusal(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RuleViolated violated) {
        return violated;
      }
      if (cause instanceof PortInUseException inUse) {
        return new RuleViolated(NodeError.PORT_IN_USE, inUse.getPort());
      }
      if (cause instanceof BindException refused) {
        return RefusedValue.of(refused);
      }
    }
    return null;
  }

  void say(RuleViolated violated) {
    Terminal.say(violated);
  }

  /** No hook can be added any more once the process ends. */
  boolean stopping() {
    var hook = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      Runtime.getRuntime().removeShutdownHook(hook);
      return false;
    } catch (IllegalStateException ending) {
      return true;
    }
  }
}
