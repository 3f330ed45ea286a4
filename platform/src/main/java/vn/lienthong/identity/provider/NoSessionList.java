package vn.lienthong.identity.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;

/** The provider keeps no list of sessions in memory: sessions live in the database. */
@Component
class NoSessionList implements SessionRegistry {
  @Override
  public List<Object> getAllPrincipals() {
    return List.of();
  }

  @Override
  public List<SessionInformation> getAllSessions(Object principal, boolean includeExpired) {
    return List.of();
  }

  @Override
  public @Nullable SessionInformation getSessionInformation(String sessionId) {
    return null;
  }

  @Override
  public void refreshLastRequest(String sessionId) {
    // nothing is listed
  }

  @Override
  public void registerNewSession(String sessionId, Object principal) {
    // nothing is listed
  }

  @Override
  public void removeSessionInformation(String sessionId) {
    // nothing is listed
  }
}
