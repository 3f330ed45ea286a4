package vn.lienthong.identity.domain;

import java.time.Instant;
import java.util.UUID;

/** How a try with a password or a code ended; the caller must look at all of them. */
public sealed interface PasswordCheck {
  /** Right. */
  record Accepted(UUID person) implements PasswordCheck {}

  /** Wrong, or nobody of that name: the same answer on purpose. */
  record Wrong() implements PasswordCheck {}

  /** Too many wrong tries; the right password is refused too until then. */
  record Locked(Instant until) implements PasswordCheck {}

  /** Right, but the account was disabled or not used for too long. */
  record Disabled() implements PasswordCheck {}
}
