package vn.lienthong.edxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.edxml.AttachmentReader.RawAttachment;

/** Joins attachments with their entries in the manifest: by content id, position, then name. */
final class AttachmentJoin {
  private final List<Element> references;
  private final Findings findings;
  private final FileNames names = new FileNames();

  AttachmentJoin(List<Element> references, Findings findings) {
    this.references = references;
    this.findings = findings;
  }

  List<Attachment> join(List<RawAttachment> raw) throws EdxmlRefused {
    var joined = new Element[raw.size()];
    var free = new ArrayList<>(references);
    match(raw, joined, free, (attachment, reference) -> sameId(attachment.values(), reference));
    match(
        raw,
        joined,
        free,
        (attachment, reference) -> references.indexOf(reference) == attachment.position());
    match(raw, joined, free, (attachment, reference) -> sameName(attachment.values(), reference));
    var attachments = new ArrayList<Attachment>();
    for (var attachment : raw) {
      attachments.add(attachment(attachment, joined[attachment.position()]));
    }
    for (var reference : free) {
      findings.add(
          EdxCode.REFERENCE_WITHOUT_ATTACHMENT,
          reference,
          "edXMLManifest/Reference",
          reference.text("AttachmentName"));
    }
    return attachments;
  }

  private static void match(
      List<RawAttachment> raw,
      Element[] joined,
      List<Element> free,
      BiPredicate<RawAttachment, Element> rule) {
    for (var attachment : raw) {
      if (joined[attachment.position()] == null) {
        for (var reference : free) {
          if (rule.test(attachment, reference)) {
            joined[attachment.position()] = reference;
            free.remove(reference);
            break;
          }
        }
      }
    }
  }

  private static boolean sameId(Element attachment, Element reference) {
    var id = contentId(attachment);
    return !id.isEmpty() && id.equals(contentId(reference));
  }

  private static boolean sameName(Element attachment, Element reference) {
    var name = attachment.text("AttachmentName");
    return !name.isEmpty() && name.equals(reference.text("AttachmentName"));
  }

  private static String contentId(Element element) {
    var id = element.text("ContentId");
    return id.toLowerCase(Locale.ROOT).startsWith("cid:") ? id.substring(4).strip() : id;
  }

  private Attachment attachment(RawAttachment raw, @Nullable Element reference)
      throws EdxmlRefused {
    var values = raw.values();
    if (reference == null) {
      findings.add(
          EdxCode.ATTACHMENT_WITHOUT_REFERENCE,
          values,
          "AttachmentEncoded/Attachment",
          values.text("AttachmentName"));
    }
    var original = either(values, reference, "AttachmentName");
    refuseBomb(raw, original);
    var contents = raw.contents();
    boolean wrapped = contents.isWrapped(original);
    var content = wrapped ? contents.inner() : contents.decoded();
    boolean damaged = contents.broken() || content.isDestroyed();
    var name = name(raw, original);
    var label = values.text("ContentType");
    boolean encrypted = !wrapped && MediaTypes.isEncrypted(label);
    var mediaType = encrypted ? Attachment.ENCRYPTED : MediaTypes.of(content.head(), name);
    report(raw, label, mediaType, wrapped, content);
    var sha256 = contents.decoded().sha256();
    return new Attachment(
        raw.position(),
        contentId(values),
        name,
        original,
        either(values, reference, "Description"),
        label,
        mediaType,
        sha256,
        contents.decoded().size(),
        contents.contentSha256(original, sha256),
        content.size(),
        wrapped,
        damaged,
        raw.range());
  }

  private String name(RawAttachment raw, String original) {
    var name = names.unique(original, raw.position());
    var safe = FileNames.safe(original, raw.position());
    if (!safe.equals(original)) {
      findings.add(EdxCode.NAME_UNSAFE, raw.values(), "Attachment/AttachmentName", name);
    }
    if (!name.equals(safe)) {
      findings.add(EdxCode.NAME_DUPLICATE, raw.values(), "Attachment/AttachmentName", name);
    }
    return name;
  }

  private static String either(Element values, @Nullable Element reference, String child) {
    var text = values.text(child);
    return text.isEmpty() && reference != null ? reference.text(child) : text;
  }

  private static void refuseBomb(RawAttachment raw, String name) throws EdxmlRefused {
    var code = raw.contents().excess(name);
    if (code != null) {
      throw EdxmlRefused.at(
          code, raw.values().line(), raw.values().column(), "AttachmentEncoded/Attachment", name);
    }
  }

  private void report(
      RawAttachment raw, String label, String mediaType, boolean wrapped, ContentDigest content) {
    var path = "AttachmentEncoded/Attachment";
    var decoded = raw.contents().decoded();
    boolean zipLabel = label.toLowerCase(Locale.ROOT).contains("zip");
    boolean zipBytes = MediaTypes.isZip(decoded.head());
    if (raw.contents().broken()) {
      return;
    }
    if (content.isDestroyed()) {
      findings.add(
          EdxCode.CONTENT_DESTROYED, raw.values(), path, raw.values().text("AttachmentName"));
    }
    if (zipLabel && !zipBytes) {
      findings.add(EdxCode.ZIP_LABEL_ON_RAW, raw.values(), path, mediaType);
    } else if (!zipLabel && wrapped) {
      findings.add(EdxCode.LABEL_MISMATCH, raw.values(), path, label, "application/zip");
    }
    if (wrapped) {
      findings.add(EdxCode.CONTENT_UNZIPPED, raw.values(), path, mediaType);
    }
  }
}
