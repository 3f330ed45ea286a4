package vn.lienthong.bench.chaos;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import vn.lienthong.bench.axis.Letters;

/** Forms of ten thousand parts to the face that takes forms. */
final class ManyParts implements Fault {
  private static final int FORMS = 100;
  private static final int AT_ONCE = 20;
  private static final int PARTS = 10_000;

  @Override
  public String name() {
    return "multipart";
  }

  @Override
  public String about() {
    return "forms of 10,000 parts to /ltvb/v1/sendEdoc";
  }

  @Override
  public String inflict(Scene scene) throws IOException, InterruptedException {
    var wire = scene.callers().wire();
    var form = form().getBytes(StandardCharsets.UTF_8);
    var answers =
        Volley.fire(
            FORMS,
            AT_ONCE,
            number ->
                wire.send(
                        HttpRequest.newBuilder(wire.at("/ltvb/v1/sendEdoc"))
                            .header("Content-Type", "multipart/form-data; boundary=part")
                            .header("X-SystemId", Letters.SENDER)
                            .header("X-SecretKey", "sample-" + Letters.SENDER)
                            .POST(BodyPublishers.ofByteArray(form))
                            .build())
                    .statusCode());
    if (Volley.agreed(answers) > 0) {
      scene.notes().problem("a form of so many parts was taken: " + Volley.told(answers));
    }
    if (Volley.failed(answers) > 0) {
      scene.notes().problem("the node blamed itself: " + Volley.told(answers));
    }
    return "%d forms of %d parts, %d at once: %s"
        .formatted(FORMS, PARTS, AT_ONCE, Volley.told(answers));
  }

  private static String form() {
    var text = new StringBuilder();
    for (int n = 0; n < PARTS; n++) {
      text.append("--part\r\nContent-Disposition: form-data; name=\"f")
          .append(n)
          .append("\"\r\n\r\nx\r\n");
    }
    return text.append("--part--\r\n").toString();
  }
}
