package vn.lienthong.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Messages to software of the agency, which tells people in ways of its own.
 *
 * @param url address that gets every message as signed JSON; empty = none
 * @param timeOut how long the software may take to answer
 * @param quiet hours in which no message is pushed; empty = none
 */
@ConfigurationProperties("lienthong.notification.webhook")
public record PushSettings(
    @DefaultValue("") String url,
    @DefaultValue("10s") Duration timeOut,
    @DefaultValue("") String quiet) {
  public PushSettings {
    QuietHours.parse(quiet);
    GatewayAddress.check(url);
  }

  public boolean configured() {
    return !url.isBlank();
  }
}
