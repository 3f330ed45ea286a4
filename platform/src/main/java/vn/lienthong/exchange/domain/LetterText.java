package vn.lienthong.exchange.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * How the Vietnamese of a packet is written. Its head is enough: attachments are behind it.
 *
 * @param accented some letter is not ASCII, or has an accent behind it
 * @param composed all letters are in form C, and no Icelandic eth stands for the letter Đ
 */
public record LetterText(boolean accented, boolean composed) {
  private static final int HEAD = 64 * 1024;
  private static final char ETH = '\u00d0';

  public static LetterText of(InputStream packet) throws IOException {
    return of(new String(packet.readNBytes(HEAD), StandardCharsets.UTF_8));
  }

  static LetterText of(String text) {
    return new LetterText(
        text.chars().anyMatch(LetterText::isAccented),
        Normalizer.isNormalized(text, Normalizer.Form.NFC) && text.indexOf(ETH) < 0);
  }

  /** In decomposed text the accents are characters of their own. */
  private static boolean isAccented(int each) {
    return each > 0x7f
        && (Character.isLetter(each) || Character.getType(each) == Character.NON_SPACING_MARK);
  }
}
