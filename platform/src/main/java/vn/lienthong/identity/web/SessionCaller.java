package vn.lienthong.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.lienthong.shared.Caller;
import vn.lienthong.web.CurrentCaller;

@Component
class SessionCaller implements CurrentCaller {
  private final Presences presences;

  SessionCaller(Presences presences) {
    this.presences = presences;
  }

  @Override
  public @Nullable Caller get() {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
      var presence = presences.of(request.getRequest());
      return presence == null ? null : presence.caller();
    }
    return null;
  }
}
