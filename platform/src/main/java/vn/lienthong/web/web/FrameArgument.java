package vn.lienthong.web.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.lienthong.web.PageFrame;
import vn.lienthong.web.application.Frames;

/** Gives a controller method the frame of its request. */
final class FrameArgument implements HandlerMethodArgumentResolver {
  private final Frames frames;

  FrameArgument(Frames frames) {
    this.frames = frames;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == PageFrame.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return frames.of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
  }
}
