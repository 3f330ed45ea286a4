package vn.lienthong.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may read figures and the parts of the health of the node.
 *
 * @param token what a monitoring system sends as {@code Authorization: Bearer …}, at least 20
 *     characters; empty = nobody reads figures
 */
@ConfigurationProperties("lienthong.monitoring")
public record MonitoringSettings(@DefaultValue("") String token) {
  private static final int SHORTEST = 20;

  public MonitoringSettings {
    token = token.strip();
    if (!token.isEmpty() && token.length() < SHORTEST) {
      throw new IllegalArgumentException("the token has at least " + SHORTEST + " characters");
    }
  }
}
