package vn.lienthong.notification.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;

/**
 * A text as SMS: what the editor shows, what is sent and what is paid for are counted here. One
 * letter outside of the GSM alphabet makes the whole text UCS-2 (3GPP TS 23.038).
 *
 * @param unicode UCS-2 instead of GSM 7 bit
 * @param units septets of GSM 7 bit, where some characters take two, or UTF-16 units
 * @param parts as they are sent; neither a surrogate pair nor an escaped character is cut
 */
public record SmsText(boolean unicode, int units, List<String> parts) {
  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  /** Each is sent as an escape and a second septet. */
  private static final String EXTENSION = "^{}\\[~]|€\f";

  private static final int GSM_ALONE = 160;
  private static final int GSM_PART = 153;
  private static final int UNICODE_ALONE = 70;
  private static final int UNICODE_PART = 67;

  public SmsText {
    parts = List.copyOf(parts);
  }

  public static SmsText of(String text) {
    var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    var unicode = !composed.codePoints().allMatch(SmsText::gsm);
    var units = composed.codePoints().map(letter -> units(letter, unicode)).sum();
    var alone = unicode ? UNICODE_ALONE : GSM_ALONE;
    return units <= alone
        ? new SmsText(unicode, units, List.of(composed))
        : new SmsText(unicode, units, cut(composed, unicode));
  }

  private static List<String> cut(String text, boolean unicode) {
    var room = unicode ? UNICODE_PART : GSM_PART;
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    var taken = 0;
    for (PrimitiveIterator.OfInt letters = text.codePoints().iterator(); letters.hasNext(); ) {
      int letter = letters.nextInt();
      int units = units(letter, unicode);
      if (taken + units > room) {
        parts.add(part.toString());
        part.setLength(0);
        taken = 0;
      }
      part.appendCodePoint(letter);
      taken += units;
    }
    parts.add(part.toString());
    return parts;
  }

  private static boolean gsm(int letter) {
    return BASIC.indexOf(letter) >= 0 || EXTENSION.indexOf(letter) >= 0;
  }

  private static int units(int letter, boolean unicode) {
    if (unicode) {
      return Character.charCount(letter);
    }
    return EXTENSION.indexOf(letter) >= 0 ? 2 : 1;
  }
}
