package vn.lienthong.identity.web;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.stereotype.Component;
import vn.lienthong.identity.remote.SignedInUser;
import vn.lienthong.web.SignedInSession;

/** Asked before the filters of security have looked. */
@Component
class PeoplesSessions implements SignedInSession {
  @Override
  public boolean behind(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null
        && session.getAttribute(SPRING_SECURITY_CONTEXT_KEY) instanceof SecurityContext context
        && context.getAuthentication() != null
        && context.getAuthentication().getPrincipal() instanceof SignedInUser;
  }
}
