package vn.lienthong.identity.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.web.Message;

/** A problem that an address names; an address from elsewhere must not put words on our pages. */
final class ToldProblem {
  private ToldProblem() {}

  /** The message of one of our codes, or null. */
  static @Nullable Message of(@Nullable String code) {
    return Arrays.stream(IdentityError.values())
        .map(IdentityError::code)
        .filter(known -> known.equals(code))
        .findFirst()
        .map(Message::of)
        .orElse(null);
  }
}
