package vn.lienthong.exchange.web;

import java.util.Set;
import java.util.UUID;
import vn.lienthong.exchange.AttachmentView;
import vn.lienthong.web.PageFrame;

/**
 * An attachment as the page of its document lists it.
 *
 * @param path where its content is
 */
public record AttachmentLine(AttachmentView file, String path) {
  private static final int SHORT_HASH = 12;
  private static final String PDF = "application/pdf";
  private static final Set<String> SHOWN = Set.of(PDF, "image/png", "image/jpeg", "text/plain");

  static AttachmentLine of(UUID document, AttachmentView file) {
    return new AttachmentLine(
        file, "/exchange/documents/" + document + "/files/" + file.position());
  }

  /** True for a PDF that can be read: the page shows it in place. */
  public boolean framed() {
    return !file.damaged() && file.mediaType().equals(PDF);
  }

  /** True for a file that only its recipients can read, with their own software. */
  public boolean encrypted() {
    return !file.damaged() && file.encrypted();
  }

  /** True when the browser may show it by itself. */
  public boolean viewable() {
    return !file.damaged() && SHOWN.contains(file.mediaType());
  }

  /** The first digits of the hash, enough to compare by eye. */
  public String shortHash() {
    var hash = file.sha256();
    return hash.length() <= SHORT_HASH ? hash : hash.substring(0, SHORT_HASH) + "…";
  }

  /** Kind in plain words where we have them. */
  public String kind(PageFrame frame) {
    var key = "exchange.kind." + file.mediaType().replace('/', '-').replace('+', '-');
    var text = frame.text(key);
    return text.equals(key) ? file.mediaType() : text;
  }
}
