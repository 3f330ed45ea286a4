package vn.lienthong.exchange.vxp;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.vxp.SdkPackets.letter;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;

/**
 * Two unmodified clients of the VXP Java SDK 2.0.x and the steps that every list of demands on a
 * server shares. A subclass says where the server is; it may hold any other data and may be used by
 * others meanwhile.
 */
public abstract class VxpConformance {
  /** Văn phòng Chính phủ, Quảng Bình, and a third agency of the sample country. */
  protected static final String SENDER = "000.00.00.G22";

  protected static final String RECEIVER = "000.00.00.H46";
  protected static final String THIRD = "000.00.00.H20";

  static final String VXP = "/vxp";
  static final String ADAPTER = "/XrdAdapter/RestService/forward/vpcp";
  static final String NOBODY = "999.99.99.Z99";

  VxpSdkClient sender;
  VxpSdkClient receiver;

  @BeforeEach
  final void buildTheClients() {
    sender = client(SENDER);
    receiver = client(RECEIVER);
  }

  /** Scheme, host and port, without a slash at the end. */
  protected abstract String baseUrl();

  /** The secret of the system whose id is this agency code. */
  protected String secretOf(String code) {
    return "sample-" + code;
  }

  /** Sends a letter to the receiver and gives the docId under which it waits there. */
  final String delivered(String documentId) {
    var sent = client(SENDER).send(letter(SENDER, List.of(RECEIVER), documentId));
    assertThat(sent.errorCode()).as(String.valueOf(sent)).isEqualTo("0");
    return idAtReceiver(sent.docId());
  }

  final String idAtReceiver(String senderDocId) {
    return sentRow(senderDocId, RECEIVER).getOrDefault("receiverDocId", senderDocId);
  }

  final Map<String, String> sentRow(String senderDocId, String to) {
    return rows(client(SENDER).sentList(senderDocId)).stream()
        .filter(row -> to.equals(row.get("toCode")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing sent to " + to + " as " + senderDocId));
  }

  static Map<String, String> row(VxpAnswers.Rows list, String docId) {
    return rows(list).stream()
        .filter(row -> docId.equals(row.get("docId")))
        .findFirst()
        .orElseThrow(() -> new AssertionError(docId + " is not in the list"));
  }

  static List<Map<String, String>> rows(VxpAnswers.Rows list) {
    assertThat(list.errorCode()).as(String.valueOf(list.errorDesc())).isEqualTo("0");
    return Objects.requireNonNull(list.data(), "the SDK lost the list");
  }

  static List<String> ids(VxpAnswers.Rows list) {
    return rows(list).stream().map(row -> row.getOrDefault("docId", "")).toList();
  }

  final VxpSdkClient client(String code) {
    return client(VXP, code, VxpSdkVersion.V2_0_1);
  }

  final VxpSdkClient client(String path, String code, VxpSdkVersion version) {
    return new VxpSdkClient(
        baseUrl() + path, code, secretOf(code), InstantSource.system(), version);
  }

  final VxpSdkClient clientWithSecret(String secret, VxpSdkVersion version) {
    return new VxpSdkClient(baseUrl() + VXP, SENDER, secret, InstantSource.system(), version);
  }
}
