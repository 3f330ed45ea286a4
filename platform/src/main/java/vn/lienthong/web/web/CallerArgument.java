package vn.lienthong.web.web;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.web.CurrentCaller;

/** A {@code Caller} parameter demands sign-in; a {@code @Nullable Caller} one does not. */
final class CallerArgument implements HandlerMethodArgumentResolver {
  private final ObjectProvider<CurrentCaller> callers;

  CallerArgument(ObjectProvider<CurrentCaller> callers) {
    this.callers = callers;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class;
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var current = callers.getIfAvailable();
    var caller = current == null ? null : current.get();
    if (caller == null && !parameter.isOptional()) {
      throw new RuleViolated(SharedError.SIGN_IN_REQUIRED);
    }
    return caller;
  }
}
