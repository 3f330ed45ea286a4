package vn.lienthong.bench.chaos;

import java.io.IOException;
import vn.lienthong.bench.axis.Letters;

/** A signed call that somebody overheard is sent again, byte for byte. */
final class Replay implements Fault {
  private static final int TIMES = 200;
  private static final int AT_ONCE = 20;
  private static final int LETTER = 2_000;

  @Override
  public String name() {
    return "replay";
  }

  @Override
  public String about() {
    return "a signed call is sent again, byte for byte";
  }

  @Override
  public String inflict(Scene scene) throws IOException, InterruptedException {
    var wire = scene.callers().wire();
    var letter = new Letters(LETTER).letter("replayed", Letters.COMMUNE);
    var call = wire.signed("POST", "/api/exchange/documents", "application/xml", letter);
    var answers = Volley.fire(TIMES, AT_ONCE, number -> wire.send(call).statusCode());
    if (Volley.agreed(answers) != 1) {
      scene.notes().problem("a call that works once worked otherwise: " + Volley.told(answers));
    }
    if (Volley.failed(answers) > 0) {
      scene.notes().problem("the node blamed itself: " + Volley.told(answers));
    }
    scene.load().send(letter);
    return "one call sent %d times, %d at once: %s".formatted(TIMES, AT_ONCE, Volley.told(answers));
  }
}
