package vn.lienthong.client.cli;

/** What was given makes no command; the message says what is wrong, in the language of the run. */
final class NotUnderstood extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotUnderstood(String message) {
    super(message);
  }
}
