package vn.lienthong.shared;

import java.util.List;

/** A broken rule: the only business exception. Answered once, by the advice in {@code web}. */
public final class RuleViolated extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient ErrorCode error;
  private final transient List<Object> arguments;

  /**
   * @param arguments fill the holes of the message, in order; no secret and no inner detail
   */
  public RuleViolated(ErrorCode error, Object... arguments) {
    super(error.code() + " " + List.of(arguments));
    this.error = error;
    this.arguments = List.of(arguments);
  }

  public ErrorCode error() {
    return error;
  }

  public Object[] arguments() {
    return arguments.toArray();
  }
}
