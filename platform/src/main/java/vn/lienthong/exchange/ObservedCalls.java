package vn.lienthong.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Whom the faces tell of every call, after it was answered. It costs a call next to nothing. */
public interface ObservedCalls {
  void saw(Call call);

  /**
   * A call of a face, without its content.
   *
   * @param at wall time of its end
   * @param face {@code vxp}, {@code ltvb} or {@code api}
   * @param operation what was called, empty when it is no known one
   * @param system who called, as it says itself; empty when it does not
   * @param code permanent code of the refusal, empty when it was answered as asked
   * @param arguments fill the message of the code; nothing a packet says
   */
  record Call(
      Instant at,
      Duration took,
      String face,
      String operation,
      String system,
      String code,
      List<String> arguments) {
    public Call {
      arguments = List.copyOf(arguments);
    }

    public boolean refused() {
      return !code.isEmpty();
    }
  }
}
