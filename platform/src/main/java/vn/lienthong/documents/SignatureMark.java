package vn.lienthong.documents;

import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.Text;

/**
 * What of a signature is seen on the page (Decree 30/2020/NĐ-CP, annex I): the name of who signs
 * and the time with its zone, beside an image where there is one.
 *
 * @param name agency or person, as printed
 * @param place null for the top right corner of the first page, where annexes in a file of their
 *     own and copies are signed
 * @param image PNG with a transparent ground (seal or handwritten signature), null for none; it
 *     replaces the text
 */
public record SignatureMark(String name, @Nullable Place place, byte @Nullable [] image) {
  public SignatureMark {
    name = Text.clean(name);
  }

  /** The mark in the top right corner of the first page. */
  public static SignatureMark topRight(String name) {
    return new SignatureMark(name, null, null);
  }

  /**
   * A box on a page, in millimetres from its top left corner.
   *
   * @param page from 1
   */
  public record Place(int page, float left, float top, float width, float height) {}
}
