package vn.lienthong.exchange.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.SignedCalls;
import vn.lienthong.httpsig.ContentDigest;
import vn.lienthong.shared.RuleViolated;

/** A {@link Signed} parameter demands a valid signature. */
final class SignedArgument implements HandlerMethodArgumentResolver {
  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "DELETE");

  private final SignedCalls calls;

  SignedArgument(SignedCalls calls) {
    this.calls = calls;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Signed.class;
  }

  @Override
  public Signed resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest webRequest,
      @Nullable WebDataBinderFactory binders) {
    var request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
    boolean hasBody = !WITHOUT_BODY.contains(request.getMethod());
    var caller = calls.authenticate(message(request), hasBody);
    return new Signed(caller, hasBody ? digest(request) : "", request);
  }

  private static ServletMessage message(HttpServletRequest request) {
    try {
      return ServletMessage.of(request);
    } catch (IllegalArgumentException malformed) {
      throw new RuleViolated(ExchangeError.SIGNATURE_MALFORMED, "@target-uri");
    }
  }

  private static String digest(HttpServletRequest request) {
    return ContentDigest.sha256(Collections.list(request.getHeaders(ContentDigest.FIELD)))
        .map(HexFormat.of()::formatHex)
        .orElseThrow(() -> new RuleViolated(ExchangeError.DIGEST_MISSING));
  }
}
