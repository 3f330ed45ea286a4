package vn.lienthong.portal;

import java.util.List;
import java.util.Map;

/**
 * The national portal as provinces call it. A call is done as a whole or not at all; what comes
 * twice, or older than what is there, changes nothing.
 */
public interface NationalIntake {
  /**
   * Opens a session for a registered system.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link PortalError#LOGIN_REFUSED}
   */
  String logIn(String system, String secret);

  /**
   * Does what is asked.
   *
   * @return {@code result} of the answer
   * @throws vn.lienthong.shared.RuleViolated {@link PortalError}
   */
  List<Map<String, Object>> take(IntakeCall call);
}
