package vn.lienthong.notification;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.Bean;
import vn.lienthong.exchange.application.TestNodeKey;
import vn.lienthong.journal.NodeKey;

/** Settings of the messages of a sample installation, for tests of pages. */
public class NotificationSlice {
  @Bean
  NotificationSettings notificationSettings() {
    return settings("", NotificationSettings.class, Map.of("lienthong.notification.sample", true));
  }

  @Bean
  EmailSettings emailSettings() {
    return settings(".email", EmailSettings.class, Map.of());
  }

  @Bean
  SmsSettings smsSettings() {
    return settings(".sms", SmsSettings.class, Map.of());
  }

  @Bean
  PushSettings pushSettings() {
    return settings(".webhook", PushSettings.class, Map.of());
  }

  @Bean
  NodeKey nodeKey() {
    return new TestNodeKey();
  }

  /** The settings as the node reads them: what is not given has its default. */
  public static <T> T settings(String place, Class<T> type, Map<String, Object> given) {
    return new Binder(new MapConfigurationPropertySource(given))
        .bindOrCreate("lienthong.notification" + place, type);
  }
}
