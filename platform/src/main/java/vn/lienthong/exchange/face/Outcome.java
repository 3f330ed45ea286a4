package vn.lienthong.exchange.face;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.DispatcherServlet;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/**
 * How a call ended, for operators.
 *
 * @param code empty when it was answered as asked
 * @param arguments fill the message of the code; nothing that a packet says
 */
record Outcome(String code, List<String> arguments) {
  static final Outcome FAILED = of(SharedError.INTERNAL);
  private static final Outcome OK = new Outcome("", List.of());
  private static final String REFUSED = Outcome.class.getName();
  private static final int LONGEST = 120;

  /** Of what the finding in a packet says, its words may quote the packet. */
  private static final int WORDS_OF_FINDING = 3;

  Outcome {
    arguments = List.copyOf(arguments);
  }

  /** A face that answers refusals by itself says so here. */
  static void refused(HttpServletRequest request, ErrorCode error, Object... arguments) {
    request.setAttribute(REFUSED, of(error, arguments));
  }

  static Outcome of(HttpServletRequest request, int status) {
    if (request.getAttribute(REFUSED) instanceof Outcome outcome) {
      return outcome;
    }
    if (request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE)
        instanceof RuleViolated violated) {
      return of(violated.error(), violated.arguments());
    }
    return status < HttpStatus.BAD_REQUEST.value() ? OK : of(error(status), "…");
  }

  private static Outcome of(ErrorCode error, Object... arguments) {
    var texts = new ArrayList<String>();
    for (var argument : arguments) {
      var text = String.valueOf(argument);
      boolean quotes = error == ExchangeError.PACKET_REFUSED && texts.size() == WORDS_OF_FINDING;
      texts.add(quotes ? "…" : text.substring(0, Math.min(text.length(), LONGEST)));
    }
    return new Outcome(error.code(), texts);
  }

  private static SharedError error(int status) {
    for (var error : SharedError.values()) {
      if (error.status() == status) {
        return error;
      }
    }
    return status >= HttpStatus.INTERNAL_SERVER_ERROR.value()
        ? SharedError.INTERNAL
        : SharedError.INVALID_INPUT;
  }
}
