package vn.lienthong.exchange.web;

import java.io.Serializable;

/**
 * A file uploaded for a letter that is not sent yet.
 *
 * @param token names it in the form; only the session that uploaded it knows what it stands for
 * @param sha256 where it is in the file store
 */
public record HeldFile(String token, String name, String sha256, long bytes)
    implements Serializable {
  private static final long serialVersionUID = 1L;
}
