package vn.lienthong.exchange.web;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.lienthong.exchange.ChangeView;
import vn.lienthong.exchange.EncryptionKeyView;
import vn.lienthong.exchange.TraceView;
import vn.lienthong.exchange.TransportState;
import vn.lienthong.web.PageFrame;
import vn.lienthong.web.Tone;

/** The words of the desk: statuses of QĐ 28/2018/QĐ-TTg, urgency, kind of business. */
public final class Labels {
  /** Code of what was sent and has no status yet. */
  public static final String SENT = "sent";

  /** Code of what could not be delivered. */
  public static final String FAILED = "failed";

  private static final Map<String, Tone> STATUSES =
      Map.ofEntries(
          Map.entry(SENT, Tone.NEUTRAL),
          Map.entry(FAILED, Tone.BAD),
          Map.entry("none", Tone.NEUTRAL),
          Map.entry("01", Tone.NEWS),
          Map.entry("02", Tone.BAD),
          Map.entry("03", Tone.GOOD),
          Map.entry("04", Tone.RUNNING),
          Map.entry("05", Tone.RUNNING),
          Map.entry("06", Tone.GOOD),
          Map.entry("13", Tone.WARNING),
          Map.entry("15", Tone.WARNING),
          Map.entry("16", Tone.WARNING));
  private static final Tone[] URGENCIES = {
    Tone.NEUTRAL, Tone.WARNING, Tone.WARNING, Tone.BAD, Tone.BAD
  };
  private static final int LAST_BUSINESS = 3;

  private static final Set<String> CHANNELS = Set.of("desk", "vxp", "ltvb", "api");

  private Labels() {}

  /** How a packet came in: a desk or a face in words, the code of a peer as it is. */
  public static String channel(PageFrame frame, String channel) {
    return CHANNELS.contains(channel) ? frame.text("exchange.channel." + channel) : channel;
  }

  /** Label of a status code; empty means sent, nothing heard yet. */
  public static Label status(String code) {
    var known = code.isEmpty() ? SENT : code;
    var tone = STATUSES.get(known);
    return tone == null
        ? new Label("", code, Tone.NEUTRAL)
        : new Label("exchange.status." + known, known, tone);
  }

  /** Label of a key for end-to-end encryption. */
  public static Label encryptionKey(EncryptionKeyView.State state) {
    var code = state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    var tone =
        switch (state) {
          case IN_FORCE -> Tone.GOOD;
          case WAITING -> Tone.NEWS;
          case EXPIRED -> Tone.NEUTRAL;
          case REVOKED -> Tone.BAD;
        };
    return new Label("exchange.encryption.state." + code, code, tone);
  }

  /** Label of one recipient in the sender's trace: a failed transport comes before any status. */
  public static Label of(TraceView recipient) {
    return status(recipient.state() == TransportState.FAIL ? FAILED : recipient.status());
  }

  /** Label of a priority, 0 thường to 4 hỏa tốc hẹn giờ. */
  public static Label urgency(int priority) {
    var known = Math.max(0, Math.min(priority, URGENCIES.length - 1));
    return new Label("exchange.urgency." + known, String.valueOf(known), URGENCIES[known]);
  }

  /** Label of what a document does to an earlier one: 0 new, 1 recall, 2 update, 3 replacement. */
  public static Label business(int type) {
    var known = Math.max(0, Math.min(type, LAST_BUSINESS));
    return new Label(
        "exchange.business." + known,
        String.valueOf(known),
        known == 0 ? Tone.NEUTRAL : Tone.WARNING);
  }

  /** Label of what became of a change. */
  public static Label outcome(ChangeView.Outcome outcome) {
    var name = outcome.name().toLowerCase(Locale.ROOT);
    var tone =
        switch (outcome) {
          case OPEN -> Tone.WARNING;
          case ACCEPTED -> Tone.GOOD;
          case REFUSED -> Tone.BAD;
          case SETTLED -> Tone.NEUTRAL;
        };
    return new Label("exchange.change.outcome." + name, name, tone);
  }
}
