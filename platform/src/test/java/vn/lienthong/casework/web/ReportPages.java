package vn.lienthong.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lienthong.casework.application.RandomDossiers;
import vn.lienthong.casework.domain.DossierStore;
import vn.lienthong.identity.Role;
import vn.lienthong.shared.Caller;
import vn.lienthong.testing.PageSlice;

/** The pages of reports for a leader of Đồng Hới, with the dossiers that a test puts there. */
abstract class ReportPages extends CaseworkPages {
  protected static final String PERIOD = "from=2020-01-01&to=2020-02-12";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @Autowired DossierStore dossiers;

  @BeforeEach
  void aLeaderAndNoEntries() {
    db.sql("truncate casework.index_entry").update();
    PageSlice.JOURNALED.clear();
    PageSlice.signIn(caller(Role.LEADER));
  }

  protected static Caller caller(Role role) {
    return new Caller(Caller.Kind.PERSON, "p-1", "Đỗ An", RandomDossiers.DONG_HOI, role.key(), "");
  }

  protected int status(String path) {
    return PageSlice.get(port, path, BROWSER).statusCode();
  }

  protected HttpResponse<byte[]> file(String path) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).GET().build();
    try {
      var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      return answer;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  protected String csv(String path) {
    return new String(file(path).body(), StandardCharsets.UTF_8);
  }

  protected static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  /** No key of a message is shown in its place. */
  protected static void speaks(String page) {
    assertThat(page)
        .doesNotContain(">casework.", "casework.reports.", "casework.indices.")
        .doesNotContain("casework.register.");
  }
}
