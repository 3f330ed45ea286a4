package vn.lienthong.web;

/** One option of a select, radio or checkbox group: value sent, text and hint shown. */
public record Choice(String value, String label, String hint) {
  public static Choice of(String value, String label) {
    return new Choice(value, label, "");
  }
}
