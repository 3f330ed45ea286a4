package vn.lienthong.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.casework.application.OneOffice;
import vn.lienthong.identity.Role;
import vn.lienthong.notification.Notice;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.NotificationSlice;
import vn.lienthong.notification.Notifications;
import vn.lienthong.notification.Recipient;
import vn.lienthong.notification.application.Worker;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.testing.PageSlice;

/** The pages of messages of a sample installation with the people of one agency. */
@SpringBootTest(
    classes = {PageSlice.class, NoticePages.Slice.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class NoticePages {
  protected static final AgencyCode AGENCY = new AgencyCode("000.00.00.H46");
  protected static final String BROWSER = "text/html";

  @LocalServerPort protected int port;
  @Autowired protected OneOffice office;
  @Autowired protected JdbcClient db;
  @Autowired protected Worker worker;
  @Autowired private Notifications notifications;
  @Autowired private PlatformTransactionManager transactions;

  protected Caller clerk;

  @ComponentScan(
      basePackages = "vn.lienthong.notification",
      excludeFilters =
          @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Tests|Slice).*"))
  @Import({NotificationSlice.class, Worker.class})
  static class Slice {
    @Bean
    OneOffice office() {
      return new OneOffice(AGENCY);
    }
  }

  @BeforeEach
  void peopleAndNoMessages() {
    db.sql("truncate notification.message, notification.notice, notification.captured").update();
    clerk = office.person("Phạm Thị Hoa", Role.ONE_STOP_CLERK);
    PageSlice.signIn(clerk);
    PageSlice.JOURNALED.clear();
  }

  protected String get(String path) {
    return PageSlice.get(port, path, BROWSER).body();
  }

  protected int status(String path) {
    return PageSlice.get(port, path, BROWSER).statusCode();
  }

  protected HttpResponse<String> post(String path, Map<String, String> form) {
    return PageSlice.post(port, path, form);
  }

  protected void tell(String event, Recipient recipient) {
    tell(event, recipient, "000.00.01.H26-200131-0001");
  }

  protected void tell(String event, Recipient recipient, String dossier) {
    var values =
        Map.of(
            "dossier",
            dossier,
            "procedure",
            "Đăng ký <thường trú>",
            "agency",
            "UBND tỉnh Quảng Bình",
            "due",
            "03/02/2020",
            "time",
            "17:00",
            Notice.PATH,
            "/dossiers/1");
    new TransactionTemplate(transactions)
        .executeWithoutResult(status ->
            notifications.tell(new Notice(event, "dossier-accepted", recipient, values, AGENCY)));
  }

  protected void send() {
    for (var channel : NoticeChannel.values()) {
      if (channel != NoticeChannel.IN_APP) {
        worker.drain(channel);
      }
    }
  }

  protected static void found(String page, String... texts) {
    assertThat(page).contains(texts).doesNotContain(">notification.", "notification.column");
  }
}
