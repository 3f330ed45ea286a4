package vn.lienthong.edxml;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Permanent codes of everything the codec reports; a code is never re-used. */
public enum EdxCode {
  MALFORMED("EDX-1001", Severity.FATAL),
  JUNK_BEFORE_XML("EDX-1002", Severity.FATAL),
  EMPTY("EDX-1003", Severity.FATAL),
  DOCTYPE_FORBIDDEN("EDX-1004", Severity.FATAL),
  ENTITY_FORBIDDEN("EDX-1005", Severity.FATAL),
  ENCODING_UNSUPPORTED("EDX-1006", Severity.FATAL),
  ENCODING_BROKEN("EDX-1007", Severity.FATAL),
  PREFIX_UNBOUND("EDX-1008", Severity.FATAL),
  TRUNCATED("EDX-1009", Severity.FATAL),
  ROOT_UNKNOWN("EDX-1101", Severity.FATAL),
  NAMESPACE_MISSING("EDX-1102", Severity.FATAL),
  NAMESPACE_FOREIGN("EDX-1103", Severity.FATAL),
  OLD_EDOC("EDX-1104", Severity.FATAL),
  SOAP_ENVELOPE("EDX-1105", Severity.FATAL),
  ELEMENT_MISSING("EDX-1201", Severity.FATAL),
  ELEMENT_BLANK("EDX-1202", Severity.FATAL),
  PACKET_TOO_BIG("EDX-1301", Severity.FATAL),
  ATTACHMENT_TOO_BIG("EDX-1302", Severity.FATAL),
  TOO_MANY_ATTACHMENTS("EDX-1303", Severity.FATAL),
  HEADER_TOO_BIG("EDX-1304", Severity.FATAL),
  TOO_DEEP("EDX-1305", Severity.FATAL),
  UNZIP_TOO_BIG("EDX-1306", Severity.FATAL),
  UNZIP_RATIO("EDX-1307", Severity.FATAL),
  TOKEN_TOO_LONG("EDX-1308", Severity.FATAL),

  NOT_WRITABLE_MISSING("EDX-1401", Severity.FATAL),
  NOT_WRITABLE_TEXT("EDX-1402", Severity.FATAL),
  NOT_WRITABLE_DAMAGED("EDX-1403", Severity.FATAL),
  NOT_WRITABLE_DUPLICATE("EDX-1404", Severity.FATAL),

  BASE64_INVALID("EDX-2001", Severity.ERROR),
  ATTACHMENT_EMPTY("EDX-2002", Severity.ERROR),
  CONTENT_MISSING("EDX-2003", Severity.ERROR),
  CONTENT_DESTROYED("EDX-2004", Severity.ERROR),
  REFERENCE_WITHOUT_ATTACHMENT("EDX-2005", Severity.ERROR),

  DATE_UNREADABLE("EDX-3001", Severity.WARNING),
  DATE_FORM("EDX-3002", Severity.WARNING),
  NUMBER_UNREADABLE("EDX-3003", Severity.WARNING),
  NUMBER_BLANK("EDX-3004", Severity.WARNING),
  LABEL_MISMATCH("EDX-3005", Severity.WARNING),
  ZIP_LABEL_ON_RAW("EDX-3006", Severity.WARNING),
  NAME_UNSAFE("EDX-3007", Severity.WARNING),
  NAME_DUPLICATE("EDX-3008", Severity.WARNING),
  ATTACHMENT_WITHOUT_REFERENCE("EDX-3009", Severity.WARNING),
  PREFIX_TOLERATED("EDX-3010", Severity.WARNING),
  BUSINESS_MISSPELT("EDX-3011", Severity.WARNING),
  TO_DUPLICATE("EDX-3012", Severity.WARNING),
  DOCUMENT_ID_MISSING("EDX-3013", Severity.WARNING),
  STATUS_UNKNOWN("EDX-3014", Severity.WARNING),
  BUSINESS_TYPE_UNKNOWN("EDX-3015", Severity.WARNING),
  TARGET_MISSING("EDX-3016", Severity.WARNING),
  BASE64_UNPADDED("EDX-3017", Severity.WARNING),
  DOCUMENT_ID_DATE("EDX-3018", Severity.WARNING),
  REPLACEMENT_DUPLICATE("EDX-3019", Severity.WARNING),
  ENCODING_DECLARED_WRONG("EDX-3020", Severity.WARNING),
  BUSINESS_CHANGE_MISSING("EDX-3021", Severity.WARNING),
  PRIORITY_RANGE("EDX-3022", Severity.WARNING),

  TEXT_NOT_NFC("EDX-4001", Severity.NOTE),
  TRACE_ORGAN_UNKNOWN("EDX-4002", Severity.NOTE),
  SIGNATURE_NOT_XMLDSIG("EDX-4003", Severity.NOTE),
  ENCODING_OTHER("EDX-4004", Severity.NOTE),
  CONTENT_UNZIPPED("EDX-4005", Severity.NOTE),
  ELEMENT_REPEATED("EDX-4006", Severity.NOTE);

  private static final String BUNDLE = "vn.lienthong.edxml.messages";

  private final String code;
  private final Severity severity;

  EdxCode(String code, Severity severity) {
    this.code = code;
    this.severity = severity;
  }

  /** Permanent code, {@code EDX-nnnn}. */
  public String code() {
    return code;
  }

  /** How bad it is; belongs to the code. */
  public Severity severity() {
    return severity;
  }

  /** The text of this code, Vietnamese unless the locale's language is English. */
  public String message(Locale locale, List<String> args) {
    var control =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    var pattern = ResourceBundle.getBundle(BUNDLE, locale, control).getString(code);
    return new MessageFormat(pattern, locale).format(args.toArray());
  }
}
