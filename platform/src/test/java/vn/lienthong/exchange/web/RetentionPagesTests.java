package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.journal.JournalAdministration;
import vn.lienthong.journal.application.NightRun;
import vn.lienthong.journal.verification.JournalAudit;
import vn.lienthong.testing.Patiently;

/** Old documents on a whole node: archived in the night, and what the pages say of them then. */
class RetentionPagesTests extends DeskNode {
  private static final String RETENTION = "/administration/exchange/retention";

  @Autowired JdbcClient db;
  @Autowired BeanFactory node;

  @Value("${lienthong.retention.directory}")
  Path archives;

  private UUID acceptedLongAgo(String subject) {
    var clerk = signIn("vanthu.G22");
    var letter = aLetter(clerk, nextNumber(), subject).fill("recipient", "000.00.00.H46");
    var id = idOf(send(clerk, letter, new DeskBrowser.Chosen("cong-van.pdf", aPdf())));
    var accept = "/exchange/documents/" + id + "/accept";
    var recipient = signIn("vanthu.H46");
    var page = recipient.get("/exchange/documents/" + id).body();
    assertThat(recipient.submit(accept, PageForm.of(page, accept)).statusCode()).isEqualTo(200);
    Patiently.await()
        .until(
            () -> db.sql("select count(*) from exchange.arrival").query(Long.class).single() == 0);
    db.sql(
            "update exchange.document set accepted_at = accepted_at - interval '30 months' where id = ?")
        .param(id)
        .update();
    db.sql(
            "update exchange.delivery set updated_at = updated_at - interval '30 months' where document = ?")
        .param(id)
        .update();
    return id;
  }

  @Test
  void anOldLetterIsArchivedInTheNightAndItsPagesSayWhereItIs() throws Exception {
    var id = acceptedLongAgo("Thư đã cũ");
    var document = "/exchange/documents/" + id;
    var operator = signIn("quantri.nut");
    assertThat(operator.get(RETENTION).body())
        .contains("24 tháng")
        .contains("Áp dụng từ 01/01/2020")
        .contains("Cũ nhất: ")
        .contains("Chưa chạy lần nào");
    var packet =
        db.sql(
                "select p.body from exchange.packet p join exchange.document o on o.packet = p.id where o.id = ?")
            .param(id)
            .query((row, n) -> row.getBytes(1))
            .single();

    assertThat(NightRun.on(node)).isEmpty();

    var name =
        db.sql("select packet_archive from exchange.document where id = ?")
            .param(id)
            .query(String.class)
            .single();
    assertThat(name).startsWith("packets-20");
    try (var zip = new ZipFile(archives.resolve(name).resolve("contents.zip").toFile())) {
      var entry = zip.stream().filter(each -> each.getName().contains(id.toString())).findFirst();
      try (var bytes = zip.getInputStream(entry.orElseThrow())) {
        assertThat(bytes.readAllBytes()).isEqualTo(packet);
      }
    }
    assertThat(Files.readString(archives.resolve(name).resolve("manifest.json")))
        .contains("lienthong-archive-1", "\"head\"");

    var clerk = signIn("vanthu.G22");
    assertThat(clerk.get(document + "/trace").body())
        .contains("đã chuyển vào kho lưu trữ “" + name + "”")
        .contains("Các bước xử lý chi tiết đã chuyển vào kho lưu trữ “traces-")
        .contains("Đã tiếp nhận")
        .doesNotContain("01/01/1970");
    assertThat(clerk.get(document).body())
        .contains("đã chuyển vào kho lưu trữ “" + name + "”")
        .contains("cong-van.pdf")
        .doesNotContain(document + "/files/")
        .doesNotContain("<iframe");
    var file = clerk.get(document + "/files/0");
    assertThat(file.statusCode()).isEqualTo(410);
    assertThat(file.body()).contains("EX-0220").contains(name);
    assertThat(clerk.get("/exchange/outbox?q=thu+da+cu").body()).contains("Thư đã cũ");

    assertThat(operator.get("/administration/exchange/messages/" + id).body())
        .contains(name)
        .contains("exchange.document-accepted")
        .doesNotContain("01/01/1970");
    assertThat(operator.get(RETENTION).body())
        .contains("1 tập, ")
        .contains(archives.toString())
        .doesNotContain("Tập lưu trữ chưa xong");
    node.getBean(JournalAdministration.class).drain("test", Patiently.LONG);
    assertThat(JournalAudit.of(node.getBean(DataSource.class), null, done -> {}).findings())
        .isEmpty();
  }

  @Test
  void whatARunCouldNotDoAndAnArchiveThatIsDamagedAreShown() {
    db.sql(
            """
            insert into journal.archive (name, kind, state, policy, begun_at, records, removed)
            values ('events-2019-01-0001', 'events', 'failed', '', now(), 5, 2)\
            """)
        .update();
    db.sql(
            """
            insert into journal.retention_run (day, begun_at, ended_at, removed, failures)
            values ('2020-01-01', now(), now(), 1234, array['events: no <space> left'])\
            """)
        .update();
    try {
      assertThat(signIn("quantri.nut").get(RETENTION).body())
          .contains("Tập lưu trữ chưa xong")
          .contains("Hỏng")
          .contains("events-2019-01-0001")
          .contains("đã chuyển 2 trong số 5 bản ghi")
          .contains("đã chuyển 1.234 bản ghi")
          .contains("events: no &lt;space&gt; left");
    } finally {
      db.sql("delete from journal.archive").update();
      db.sql("delete from journal.retention_run").update();
    }
  }

  @Test
  void nobodyButAnAdministratorOfTheNodeSeesIt() {
    for (var login : new String[] {"vanthu.G22", "quantri.H46", "chuyenvien.H46"}) {
      assertThat(signIn(login).get(RETENTION).statusCode()).as(login).isEqualTo(403);
    }
    assertThat(signIn("quantri.nut").get("/administration/exchange").body()).contains(RETENTION);
  }
}
