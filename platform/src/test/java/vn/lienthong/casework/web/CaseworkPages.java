package vn.lienthong.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.casework.application.OneOffice;
import vn.lienthong.identity.Role;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;
import vn.lienthong.testing.PageSlice;

/** The pages of a one-stop desk of which a test knows the people, and nothing else is there. */
@Tag("once")
@SpringBootTest(
    classes = {PageSlice.class, CaseworkSlice.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class CaseworkPages {
  protected static final String BROWSER = "text/html";
  protected static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  /** Permanent residence: seven working days. */
  protected static final String RESIDENCE = "/reception/1.004222";

  @LocalServerPort int port;
  @Autowired OneOffice office;
  @Autowired JdbcClient db;

  protected Caller clerk;
  protected Caller officer;

  @BeforeEach
  void peopleAndNoDossiers() {
    db.sql("truncate casework.dossier, casework.code_counter cascade").update();
    clerk = office.person("Phạm Thị Hoa", Role.ONE_STOP_CLERK);
    officer = office.person("Lê Văn Dũng", Role.OFFICER);
    PageSlice.signIn(clerk);
  }

  protected String get(String path) {
    return PageSlice.get(port, path, BROWSER).body();
  }

  protected HttpResponse<String> post(String path, Map<String, String> form) {
    return PageSlice.post(port, path, form);
  }

  protected static Map<String, String> applicant(String... more) {
    var form = new HashMap<String, String>();
    form.put("id", Ids.next().toString());
    form.put("decision", "accept");
    form.put("case", "1");
    form.put("name", "Nguyễn Thị Lấp Lánh Ánh");
    form.put("number", "044085012345");
    form.put("compared", "044085012345");
    form.put("phone", "0912 345 678");
    form.put("kind", "CITIZEN");
    form.put("channel", "COUNTER");
    form.put("paper", "1");
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return form;
  }

  /** Address of a dossier that was just received. */
  protected String received(String... more) {
    var answer = post(RESIDENCE, applicant(more));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return path(answer.headers().firstValue("Location").orElseThrow());
  }

  protected static String path(String location) {
    return location.substring(location.indexOf("/dossiers")).replaceFirst(";.*", "");
  }

  protected String version(String dossier, String act) {
    var form = VERSION.matcher(get(dossier + "/acts/" + act));
    assertThat(form.find()).isTrue();
    return form.group(1);
  }

  protected void act(String dossier, String act, Map<String, String> fields) {
    var form = new HashMap<>(fields);
    form.put("version", version(dossier, act));
    var answer = post(dossier + "/acts/" + act, form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  protected static Map<String, String> later() {
    return Map.of(
        "reason", "chờ thẩm định", "date-day", "2", "date-month", "3", "date-year", "2020");
  }

  protected byte[] pdf(String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    return answer.body();
  }

  protected static String text(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
