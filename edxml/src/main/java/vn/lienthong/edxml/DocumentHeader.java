package vn.lienthong.edxml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a document packet says about its document ({@code MessageHeader} and {@code
 * TraceHeaderList}). Absent texts are empty, absent numbers null; texts are NFC without outer
 * spaces.
 *
 * @param documentId opaque; empty when absent
 * @param steeringType 0 none, 1 steering, 2 report on steering; many clients always write 1
 * @param toPlaces lines of "Nơi nhận", not routing
 */
public record DocumentHeader(
    Organization from,
    List<Organization> to,
    String documentId,
    String codeNumber,
    String codeNotation,
    String place,
    EdxmlDate promulgationDate,
    DocumentKind kind,
    String subject,
    String content,
    Signer signer,
    EdxmlDate dueDate,
    Circulation circulation,
    List<ResponseFor> responseFor,
    @Nullable Integer steeringType,
    List<String> toPlaces,
    List<String> taskCodes,
    String applicationType,
    List<TraceHeader> trace,
    Business business) {

  public DocumentHeader {
    to = List.copyOf(to);
    responseFor = List.copyOf(responseFor);
    toPlaces = List.copyOf(toPlaces);
    taskCodes = List.copyOf(taskCodes);
    trace = List.copyOf(trace);
  }

  /** Number and symbol as people write them, for instance {@code 7816/VPCP-TTĐT}. */
  public String code() {
    if (codeNumber.isEmpty() || codeNotation.isEmpty()) {
      return codeNumber + codeNotation;
    }
    return codeNumber + "/" + codeNotation;
  }

  /** The same header with one more hop. */
  public DocumentHeader withTrace(List<TraceHeader> hops) {
    return toDraft().trace(hops).build();
  }

  /** A draft with the values of this header, to change some of them. */
  public HeaderDraft toDraft() {
    return new HeaderDraft(this);
  }
}
