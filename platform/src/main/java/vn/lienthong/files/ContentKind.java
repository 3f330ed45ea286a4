package vn.lienthong.files;

import java.util.List;

/** What bytes are, by their own witness; the name only has to agree. */
public enum ContentKind {
  PDF("application/pdf", "pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  ODT("application/vnd.oasis.opendocument.text", "odt"),
  ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
  OLD_OFFICE("application/octet-stream", "doc", "xls", "ppt"),
  RTF("application/rtf", "rtf"),
  ZIP("application/zip", "zip"),
  RAR("application/vnd.rar", "rar"),
  SEVEN_ZIP("application/x-7z-compressed", "7z"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg", "jpeg"),
  TIFF("image/tiff", "tif", "tiff"),
  GIF("image/gif", "gif"),
  HTML("text/html", "html", "htm"),
  XML("application/xml", "xml", "edxml"),
  TEXT("text/plain;charset=UTF-8", "txt", "csv");

  private final String mediaType;
  private final List<String> extensions;

  ContentKind(String mediaType, String... extensions) {
    this.mediaType = mediaType;
    this.extensions = List.of(extensions);
  }

  public String mediaType() {
    return mediaType;
  }

  /** Extensions without dot; the first is the usual one. */
  public List<String> extensions() {
    return extensions;
  }

  /** True when a browser shows it itself without running anything in it. */
  public boolean showable() {
    return this == PDF || this == PNG || this == JPEG || this == GIF || this == TEXT;
  }
}
