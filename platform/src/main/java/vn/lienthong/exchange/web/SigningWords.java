package vn.lienthong.exchange.web;

import java.util.List;
import java.util.Map;
import vn.lienthong.exchange.Signing;
import vn.lienthong.exchange.SigningMove;
import vn.lienthong.web.PageFrame;
import vn.lienthong.web.TimelineItem;
import vn.lienthong.web.Tone;

/** The words of signing files. */
public final class SigningWords {
  private static final String KEY = "exchange.signing.";
  private static final Map<Signing.State, Tone> TONES =
      Map.of(
          Signing.State.SUBMITTED, Tone.NEWS,
          Signing.State.RETURNED, Tone.WARNING,
          Signing.State.SIGNED, Tone.RUNNING,
          Signing.State.SENT, Tone.GOOD,
          Signing.State.WITHDRAWN, Tone.NEUTRAL);

  private SigningWords() {}

  public static Label state(Signing.State state) {
    return new Label(KEY + "state." + state.key(), "", TONES.getOrDefault(state, Tone.NEUTRAL));
  }

  /** Every step, the oldest first. */
  public static List<TimelineItem> story(Signing signing, PageFrame frame) {
    return signing.steps().stream()
        .map(step ->
            new TimelineItem(
                step.at(),
                title(step, frame),
                tone(step.kind()),
                step.actor(),
                step.kind().equals("signed-for") ? "" : step.text()))
        .toList();
  }

  private static String title(Signing.Step step, PageFrame frame) {
    return frame.text(KEY + "step." + step.kind(), step.text());
  }

  private static Tone tone(String kind) {
    return switch (kind) {
      case "signed", "signed-for", "sent" -> Tone.GOOD;
      case "returned", "taken-back" -> Tone.WARNING;
      default -> Tone.NEUTRAL;
    };
  }

  /** The last word of who wanted it changed, empty when nobody does. */
  public static String reason(Signing signing) {
    var steps = signing.steps();
    return signing.state() == Signing.State.RETURNED && !steps.isEmpty()
        ? steps.get(steps.size() - 1).text()
        : "";
  }

  /** Address of the page of a move. */
  public static String page(SigningMove move) {
    return switch (move) {
      case SIGN -> "sign";
      case GIVE_BACK -> "return";
      case SEND -> "send";
      case TAKE_BACK -> "take-back";
      case WITHDRAW -> "withdraw";
      case SUBMIT -> "edit";
    };
  }
}
