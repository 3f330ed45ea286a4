package vn.lienthong.notification;

import java.util.List;
import vn.lienthong.shared.Caller;

/** The texts of the node, for those who may edit them. */
public interface TemplateEditing {
  /** What holds today, one of each event, channel and language, in their order. */
  List<TemplateVersion> inForce(Caller caller);

  /** All versions of a text, the newest first. */
  List<TemplateVersion> versions(TemplateKey key, Caller caller);

  /** The draft filled with example values; refused like {@link #save} when its text is wrong. */
  TemplatePreview preview(DraftTemplate draft, Caller caller);

  /** Puts a new version on record. */
  TemplateVersion save(DraftTemplate draft, Caller caller);
}
