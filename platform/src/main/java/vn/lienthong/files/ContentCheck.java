package vn.lienthong.files;

import java.util.Optional;

/** Tells what bytes are by their first ones, never by the name. */
public interface ContentCheck {
  /** How many leading bytes suffice. */
  int HEAD = 65_536;

  /**
   * The kind of a content, empty when it is none we know.
   *
   * @param head the first {@link #HEAD} bytes, or all when there are fewer
   */
  Optional<ContentKind> kindOf(byte[] head);

  /** False when the extension of the name belongs to another kind, or makes a computer run it. */
  boolean agrees(FileName name, ContentKind kind);
}
