package vn.lienthong.notification.remote;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.notification.EmailSettings;
import vn.lienthong.notification.EmailSettings.Tls;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.QuietHours;
import vn.lienthong.notification.domain.Gateway;
import vn.lienthong.notification.domain.Outcome;
import vn.lienthong.notification.domain.OutgoingMessage;
import vn.lienthong.shared.WallClock;

/** A mail server (RFC 5321); each message has the same Message-ID at each try. */
@Component
class SmtpGateway implements Gateway {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final int TRY_AGAIN = 400;
  private static final int NEVER = 500;

  private final EmailSettings settings;
  private final WallClock clock;
  private final Session session;

  SmtpGateway(EmailSettings settings, WallClock clock) {
    this.settings = settings;
    this.clock = clock;
    this.session = Session.getInstance(properties(settings));
  }

  private static Properties properties(EmailSettings settings) {
    var time = String.valueOf(settings.timeOut().toMillis());
    var properties = new Properties();
    properties.put("mail.smtp.host", settings.host());
    properties.put("mail.smtp.port", String.valueOf(settings.port()));
    properties.put("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
    properties.put("mail.smtp.starttls.enable", String.valueOf(settings.tls() == Tls.START));
    properties.put("mail.smtp.starttls.required", String.valueOf(settings.tls() == Tls.START));
    properties.put("mail.smtp.ssl.enable", String.valueOf(settings.tls() == Tls.WHOLE));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.connectiontimeout", time);
    properties.put("mail.smtp.timeout", time);
    properties.put("mail.smtp.writetimeout", time);
    return properties;
  }

  @Override
  public NoticeChannel channel() {
    return NoticeChannel.EMAIL;
  }

  @Override
  public boolean configured() {
    return settings.configured();
  }

  /** A mail server delivers what it took twice, whatever its Message-ID. */
  @Override
  public boolean repeatable() {
    return false;
  }

  @Override
  public QuietHours quiet() {
    return QuietHours.parse(settings.quiet());
  }

  @Override
  public Outcome send(OutgoingMessage message) {
    Transport transport;
    try {
      transport = session.getTransport("smtp");
      transport.connect(orNull(settings.user()), orNull(settings.password()));
    } catch (MessagingException unreachable) {
      return new Outcome.Failed(reason(unreachable));
    }
    try {
      var letter = letter(message);
      transport.sendMessage(letter, letter.getAllRecipients());
      return new Outcome.Sent();
    } catch (MessagingException | UnsupportedEncodingException broken) {
      return broken(broken);
    } finally {
      close(transport);
    }
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private MimeMessage letter(OutgoingMessage message)
      throws MessagingException, UnsupportedEncodingException {
    var letter = new Letter(session, message.id() + "@" + host(settings.from()));
    letter.setFrom(new InternetAddress(settings.from(), settings.fromName(), UTF_8));
    letter.setRecipient(
        RecipientType.TO, new InternetAddress(message.recipient(), message.name(), UTF_8));
    letter.setSubject(message.subject(), UTF_8);
    letter.setSentDate(Date.from(clock.now()));
    letter.setHeader("Auto-Submitted", "auto-generated");
    letter.setHeader("Content-Language", message.language());
    letter.setText(message.body(), UTF_8);
    letter.saveChanges();
    return letter;
  }

  private static String host(String address) {
    return address.substring(address.indexOf('@') + 1);
  }

  /** What the server said decides; when it said nothing, it may have taken the letter. */
  private static Outcome broken(Exception broken) {
    int code = code(broken);
    if (code >= NEVER) {
      return new Outcome.Refused(reason(broken));
    }
    return code >= TRY_AGAIN
        ? new Outcome.Failed(reason(broken))
        : new Outcome.Unanswered(reason(broken));
  }

  private static int code(@Nullable Exception broken) {
    if (broken instanceof SMTPSendFailedException failed) {
      return failed.getReturnCode();
    }
    if (broken instanceof SMTPSenderFailedException failed) {
      return failed.getReturnCode();
    }
    if (broken instanceof SMTPAddressFailedException failed) {
      return failed.getReturnCode();
    }
    return broken instanceof MessagingException outer ? code(outer.getNextException()) : 0;
  }

  private static String reason(Exception broken) {
    return broken.getClass().getSimpleName() + ": " + broken.getMessage();
  }

  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException gone) {
      // the letter was settled before the farewell
    }
  }

  /** A letter whose id does not change. */
  private static final class Letter extends MimeMessage {
    private final String id;

    Letter(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id + ">");
    }
  }
}
