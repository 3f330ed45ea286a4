package vn.lienthong.exchange.face;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lienthong.shared.ErrorCode;

/**
 * The permanent code and its words: Vietnamese unless the caller asks for another language. What is
 * refused is noted at the request for those who watch the axis.
 */
@Component
public class RefusalText {
  private final MessageSource messages;

  RefusalText(MessageSource messages) {
    this.messages = messages;
  }

  public String of(HttpServletRequest request, ErrorCode error, Object... arguments) {
    Outcome.refused(request, error, arguments);
    var words = messages.getMessage(error.code(), arguments, error.code(), language(request));
    return error.code() + ": " + words;
  }

  private static Locale language(HttpServletRequest request) {
    return request.getHeader("Accept-Language") == null
        ? Locale.forLanguageTag("vi")
        : request.getLocale();
  }
}
