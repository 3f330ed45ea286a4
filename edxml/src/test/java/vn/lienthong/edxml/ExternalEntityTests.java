package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No DTD, no entity, no request to anywhere, in no encoding. */
class ExternalEntityTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE x [<!ENTITY %% d SYSTEM \"http://127.0.0.1:%d/d.dtd\"> %%d;]>",
        "<!DOCTYPE x SYSTEM \"http://127.0.0.1:%d/x.dtd\">",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:%d/e\">]>",
        "<!DOCTYPE x PUBLIC \"-//X//Y\" \"http://127.0.0.1:%d/p\">"
      })
  void nothingIsFetched(String doctype) throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(50);
      var declared = String.format(doctype, server.getLocalPort());
      for (var charset :
          new java.nio.charset.Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE}) {
        var packet =
            ("<?xml version=\"1.0\" encoding=\""
                    + charset
                    + "\"?>"
                    + declared
                    + Packets.packetWith("").substring(Packets.HEAD.indexOf("<edXML")))
                .replace("Kính gửi", "&e;")
                .getBytes(charset);
        var finding = Packets.refusal(packet, Limits.standard());
        assertThat(finding.code()).isEqualTo(EdxCode.DOCTYPE_FORBIDDEN);
        assertThat(finding.line()).isEqualTo(1);
      }
      assertThat(wasReached(server)).isFalse();
    }
  }

  @Test
  void aFileIsNeverPartOfAnAnswer() {
    var packet =
        "<!DOCTYPE edXML [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
            + Packets.packetWith("")
                .substring(Packets.HEAD.indexOf("<edXML"))
                .replace("Kính gửi", "&f;");
    var finding = Packets.refusal(packet);
    assertThat(finding.code()).isEqualTo(EdxCode.DOCTYPE_FORBIDDEN);
    assertThat(finding.toString()).doesNotContain("root:");
  }

  @Test
  void aBombOfEntitiesIsRefusedAtOnce() {
    var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e0 \"ha\">");
    for (int i = 1; i <= 10; i++) {
      bomb.append("<!ENTITY e")
          .append(i)
          .append(" \"")
          .append(("&e" + (i - 1) + ";").repeat(10))
          .append("\">");
    }
    bomb.append("]><edXML xmlns=\"").append(EdxmlReader.NAMESPACE).append("\">&e10;</edXML>");
    var finding =
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> Packets.refusal(bomb.toString()));
    assertThat(finding.code()).isEqualTo(EdxCode.DOCTYPE_FORBIDDEN);
  }

  @Test
  void aDoctypeInsideTheRootIsForbiddenToo() {
    assertThat(Packets.refusal(Packets.HEAD + "<!DOCTYPE a></edXML>").code())
        .isEqualTo(EdxCode.DOCTYPE_FORBIDDEN);
  }

  @Test
  void anAttachedXmlIsNotParsed() throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(50);
      var attached =
          "<?xml version=\"1.0\"?><!DOCTYPE a SYSTEM \"http://127.0.0.1:"
              + server.getLocalPort()
              + "/a\"><a/>";
      var packet =
          Packets.packetWith(Packets.attachment("a.xml", "text/xml", Packets.utf8(attached)));
      assertThat(Packets.document(packet).attachments().get(0).mediaType())
          .isEqualTo("application/xml");
      assertThat(wasReached(server)).isFalse();
    }
  }

  private static boolean wasReached(ServerSocket server) throws IOException {
    try (var caller = server.accept()) {
      return caller.isConnected();
    } catch (SocketTimeoutException nobody) {
      return false;
    }
  }
}
