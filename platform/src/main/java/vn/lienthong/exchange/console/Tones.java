package vn.lienthong.exchange.console;

import vn.lienthong.exchange.AlarmLevel;
import vn.lienthong.web.Tone;

/** How a level looks; its word always stands beside. */
public final class Tones {
  private Tones() {}

  public static Tone of(AlarmLevel level) {
    return switch (level) {
      case OK -> Tone.GOOD;
      case WARNING -> Tone.WARNING;
      case ALARM -> Tone.BAD;
    };
  }
}
