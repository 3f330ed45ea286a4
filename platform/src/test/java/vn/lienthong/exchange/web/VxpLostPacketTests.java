package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lienthong.exchange.ExchangeSettings;
import vn.lienthong.exchange.vxp.VxpSdkClient;
import vn.lienthong.exchange.vxp.VxpSdkVersion;

/** A packet whose file is gone from the disk: both SDK releases read that it failed, and why. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VxpLostPacketTests extends DeskNode {
  private static final String SENDER = "000.00.00.G22";

  @Autowired ExchangeSettings settings;

  @ParameterizedTest
  @EnumSource(VxpSdkVersion.class)
  void aLostPacketIsAFailureInTheFormOfGetEdoc(VxpSdkVersion version) throws IOException {
    var client = client(version);
    var answer = client.get(lost(client));

    assertThat(answer.errorCode()).as(client.lastRequestHead()).isEqualTo("20");
    assertThat(answer.status()).isEqualTo("FAIL");
    assertThat(answer.errorDesc()).startsWith("SH-0004");
    assertThat(answer.packet()).isNull();
  }

  @Test
  void aLostPacketIsAFailureInTheFormOfDownloadEdoc() throws IOException {
    var client = client(VxpSdkVersion.V2_0_1);

    client.download(lost(client));

    assertThat(new String(client.lastBody(), StandardCharsets.UTF_8))
        .startsWith("{\"status\":\"FAIL\",\"ErrorCode\":\"20\"")
        .endsWith("}")
        .doesNotContain("Exception", settings.directory().toString());
  }

  private VxpSdkClient client(VxpSdkVersion version) {
    var address = "http://localhost:" + port + "/vxp";
    return new VxpSdkClient(address, SENDER, "sample-" + SENDER, InstantSource.system(), version);
  }

  private String lost(VxpSdkClient client) throws IOException {
    var letter =
        Files.readString(Path.of("../docs/api/letter.edxml"))
            .replace("0001/", UUID.randomUUID() + "/")
            .replaceFirst("\\?>", "?>" + ("<!-- " + "x".repeat(1_000) + " -->\n").repeat(1_100));
    var docId =
        Objects.requireNonNull(client.send(letter.getBytes(StandardCharsets.UTF_8)).docId());
    Files.delete(settings.directory().resolve(docId.substring(0, 2)).resolve(docId + ".edxml"));
    return docId;
  }
}
