package vn.lienthong.exchange.web;

import vn.lienthong.web.PageFrame;
import vn.lienthong.web.Tone;

/**
 * A word for a state, with its tone; a code without a word of its own is shown as it is.
 *
 * @param key message key of the word, empty for a code shown as it is
 */
public record Label(String key, String code, Tone tone) {
  public String text(PageFrame frame) {
    return key.isEmpty() ? code : frame.text(key);
  }
}
