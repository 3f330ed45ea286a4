package vn.lienthong.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.Text;

/**
 * What of a signature is seen on the page (Decree 30/2020/NĐ-CP, annex I): the name of who signs
 * and the time with its zone, beside an image where there is one.
 *
 * @param name agency or person, as printed
 * @param lines further lines between name and time
 * @param place null for the top right corner of the first page, where annexes in a file of their
 *     own and copies are signed
 * @param image PNG with a transparent ground (seal or handwritten signature), null for none; it
 *     replaces the text
 */
public record SignatureMark(
    String name, List<String> lines, @Nullable Place place, byte @Nullable [] image) {
  public SignatureMark {
    name = Text.clean(name);
    lines = lines.stream().map(Text::clean).toList();
  }

  public SignatureMark(String name, @Nullable Place place, byte @Nullable [] image) {
    this(name, List.of(), place, image);
  }

  /** The mark in the top right corner of the first page. */
  public static SignatureMark topRight(String name, String... lines) {
    return new SignatureMark(name, List.of(lines), null, null);
  }

  /**
   * A box on a page, in millimetres from its top left corner.
   *
   * @param page from 1; from -1 counted from the end
   * @param over words near the end of the file over which the box stands instead, where they are
   *     found: the name of the signer, for the signature belongs between post and name; empty for
   *     none
   */
  public record Place(int page, float left, float top, float width, float height, String over) {
    public Place(int page, float left, float top, float width, float height) {
      this(page, left, top, width, height, "");
    }
  }
}
