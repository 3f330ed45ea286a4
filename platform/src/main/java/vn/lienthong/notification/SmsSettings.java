package vn.lienthong.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Messages by SMS, through a gateway that takes JSON over HTTP.
 *
 * @param url address of the gateway; empty = no message is sent by SMS
 * @param token secret that the gateway asks for; empty = none
 * @param tokenHeader header that carries the secret
 * @param tokenScheme word before the secret in its header; empty = none
 * @param sender name that messages come from (brandname); empty = not sent
 * @param toField field of the JSON that holds the number, as {@code 84912345678}
 * @param textField field of the JSON that holds the text
 * @param senderField field of the JSON that holds the sender's name
 * @param referenceField field of the JSON that holds the id of the message, the same at each try
 * @param repeatable true: the gateway sends one message for one id, so a message whose answer was
 *     lost is tried again; false: it is given up and shown to administrators
 * @param timeOut how long the gateway may take to answer
 * @param quiet hours in which no SMS leaves; empty = none
 */
@ConfigurationProperties("lienthong.notification.sms")
public record SmsSettings(
    @DefaultValue("") String url,
    @DefaultValue("") String token,
    @DefaultValue("Authorization") String tokenHeader,
    @DefaultValue("Bearer") String tokenScheme,
    @DefaultValue("") String sender,
    @DefaultValue("to") String toField,
    @DefaultValue("text") String textField,
    @DefaultValue("from") String senderField,
    @DefaultValue("reference") String referenceField,
    @DefaultValue("false") boolean repeatable,
    @DefaultValue("15s") Duration timeOut,
    @DefaultValue("21:00-07:00") String quiet) {
  public SmsSettings {
    QuietHours.parse(quiet);
    GatewayAddress.check(url);
  }

  public boolean configured() {
    return !url.isBlank();
  }
}
