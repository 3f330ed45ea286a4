package vn.lienthong.notification.domain;

/** How handing a message to a gateway ended. */
public sealed interface Outcome {
  /** The gateway has it. */
  record Sent() implements Outcome {}

  /** It certainly was not sent, and may be tried again. */
  record Failed(String reason) implements Outcome {}

  /** It certainly was not sent, and never will be. */
  record Refused(String reason) implements Outcome {}

  /** Nobody knows whether it was sent. */
  record Unanswered(String reason) implements Outcome {}
}
