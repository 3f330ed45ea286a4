package vn.lienthong.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Messages by e-mail.
 *
 * @param host mail server (SMTP); empty = no message is sent by e-mail
 * @param port port of the mail server
 * @param tls how the connection to the mail server is encrypted: {@code start} (STARTTLS, or no
 *     message), {@code whole} (from the first byte) or {@code none}
 * @param user account at the mail server; empty = without sign-in
 * @param password password of the account at the mail server
 * @param from address that messages come from
 * @param fromName name that messages come from
 * @param timeOut how long the mail server may take for each answer
 * @param quiet hours in which no e-mail leaves, for instance {@code 22:00-06:00}; empty = none
 */
@ConfigurationProperties("lienthong.notification.email")
public record EmailSettings(
    @DefaultValue("") String host,
    @DefaultValue("587") int port,
    @DefaultValue("start") Tls tls,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("") String from,
    @DefaultValue("") String fromName,
    @DefaultValue("20s") Duration timeOut,
    @DefaultValue("") String quiet) {
  /** Encryption of the connection. */
  public enum Tls {
    START,
    WHOLE,
    NONE
  }

  public EmailSettings {
    QuietHours.parse(quiet);
  }

  /** Without an address to come from a server is of no use. */
  public boolean configured() {
    return !host.isBlank() && !from.isBlank();
  }
}
