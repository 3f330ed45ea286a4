package vn.lienthong.exchange.console;

import java.time.Duration;
import java.time.Instant;
import vn.lienthong.exchange.Console.Connected;
import vn.lienthong.identity.SystemRegister.Credential;
import vn.lienthong.shared.Text;
import vn.lienthong.web.PageFrame;
import vn.lienthong.web.Tone;

/**
 * A system as its row says it.
 *
 * @param state word for how it does: {@code failing}, {@code calling}, {@code silent}, {@code
 *     revoked}
 * @param expiry word for what runs out: {@code none}, {@code soon}, {@code fine}
 */
public record SystemLine(Connected connected, String state, String expiry) {
  private static final String REVOKED = "revoked";

  static SystemLine of(Connected connected, Instant now, Duration soon) {
    var system = connected.system();
    var contact = connected.contact();
    var state =
        !system.active()
            ? REVOKED
            : contact.isEmpty() ? "silent" : contact.get().failing() ? "failing" : "calling";
    var until = system.lastUntil();
    var expiry =
        system.credentials().isEmpty()
            ? "none"
            : until != null && until.isBefore(now.plus(soon)) ? "soon" : "fine";
    return new SystemLine(connected, state, system.active() ? expiry : "fine");
  }

  boolean matches(String folded) {
    var system = connected.system();
    return Text.fold(system.id() + " " + system.name() + " " + system.agency().value())
        .contains(folded);
  }

  public Tone tone() {
    return switch (state) {
      case "failing" -> Tone.BAD;
      case "calling" -> Tone.GOOD;
      default -> Tone.NEUTRAL;
    };
  }

  /** A secret or key in words: since when, and until when where it ends. */
  public static String words(Credential credential, PageFrame frame) {
    var key =
        "exchange.console.credential."
            + credential.kind().name().toLowerCase(java.util.Locale.ROOT);
    var until = credential.until();
    return until == null
        ? frame.text(key, frame.time(credential.since()))
        : frame.text(key + "-until", frame.time(credential.since()), frame.time(until));
  }
}
