package vn.lienthong.bench.chaos;

import java.io.IOException;

/** Requests with heads that nobody needs: very many fields, one very long, one that never ends. */
final class HeaderFlood implements Fault {
  private static final int REQUESTS = 600;
  private static final int AT_ONCE = 40;
  private static final int FIELDS = 10_000;
  private static final int LONG = 2_000_000;

  @Override
  public String name() {
    return "headers";
  }

  @Override
  public String about() {
    return "requests with 10,000 header fields, or with one of 2 MB";
  }

  @Override
  public String inflict(Scene scene) throws IOException, InterruptedException {
    int port = scene.node().port();
    var answers =
        Volley.fire(REQUESTS, AT_ONCE, number -> RawCall.send(port, head(number % 2 == 0)));
    if (Volley.agreed(answers) > 0) {
      scene.notes().problem("a flood was agreed to: " + Volley.told(answers));
    }
    if (Volley.failed(answers) > 0) {
      scene.notes().problem("the node blamed itself: " + Volley.told(answers));
    }
    return "%d requests, %d at once, with %d fields or one of %d bytes: %s"
        .formatted(REQUESTS, AT_ONCE, FIELDS, LONG, Volley.told(answers));
  }

  private static RawCall.Text head(boolean many) {
    return out -> {
      out.append("GET /api/exchange/inbox HTTP/1.1\r\nHost: localhost\r\n");
      if (many) {
        for (int n = 0; n < FIELDS; n++) {
          out.append("X-").append(Integer.toString(n)).append(": a value of some length\r\n");
        }
      } else {
        out.append("X-Long: ").append("a".repeat(LONG)).append("\r\n");
      }
      out.append("\r\n");
    };
  }
}
