package vn.lienthong.files;

import java.util.regex.Pattern;

/** Identity of stored bytes: their SHA-256 in lower-case hexadecimal. Equal bytes, equal id. */
public record FileId(String sha256) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public FileId {
    if (!FORM.matcher(sha256).matches()) {
      throw new IllegalArgumentException("not a SHA-256");
    }
  }

  @Override
  public String toString() {
    return sha256;
  }
}
