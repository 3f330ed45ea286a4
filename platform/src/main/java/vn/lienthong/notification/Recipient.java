package vn.lienthong.notification;

import vn.lienthong.shared.Text;

/**
 * Somebody to tell; an empty field means that there is no such way to reach them.
 *
 * @param language {@code vi} or {@code en}
 * @param principal of a person, or the id of a post, for notices on the pages of this node
 */
public record Recipient(
    String name, String language, String phone, String email, String principal) {
  public static final String VIETNAMESE = "vi";
  public static final String ENGLISH = "en";

  public Recipient {
    name = Text.clean(name).replaceAll("\\R", " ");
    phone = Text.clean(phone);
    email = Text.clean(email);
    if (!language.equals(VIETNAMESE) && !language.equals(ENGLISH)) {
      throw new IllegalArgumentException("no texts in language " + language);
    }
  }

  /** Somebody outside, reached by telephone and mail. */
  public static Recipient outside(String name, String phone, String email) {
    return new Recipient(name, VIETNAMESE, phone, email, "");
  }

  /** A person of this node by principal, or whoever holds a post by its id. */
  public static Recipient inside(String name, String principalOrPost) {
    return new Recipient(name, VIETNAMESE, "", "", principalOrPost);
  }
}
