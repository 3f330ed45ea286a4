package vn.lienthong.exchange.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.exchange.Mailbox;

/**
 * Many packets in one answer: one signature, one transaction and one call for a page of an inbox.
 */
@RestController
@RequestMapping("/api/exchange")
@SecurityRequirement(name = ApiRoutes.SCHEME)
class FetchApi {
  private final Mailbox mailbox;
  private final JsonMapper json;

  FetchApi(Mailbox mailbox, JsonMapper json) {
    this.mailbox = mailbox;
    this.json = json;
  }

  @Operation(
      summary = "Packets that the caller's agency sent or received, several in one ZIP archive.",
      description =
          "Up to 1000 DocIds. An entry {docId}.edxml for each packet, with its TraceHeader, until"
              + " they come to 64 MB; the others are asked for again and count as not fetched. The"
              + " last entry, refused.json, lists what cannot be had with the code of the reason."
              + " An archive that ends early is asked for again.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/zip",
              schema = @Schema(type = "string", format = "binary")))
  @PostMapping(
      path = "/inbox/fetch",
      consumes = "application/json",
      produces = {"application/zip", "application/problem+json"})
  void fetch(Signed call, HttpServletResponse response) throws IOException {
    var batch = mailbox.fetch(call.caller(), AskedDocIds.of(call.json(json)));
    response.setContentType("application/zip");
    var zip = new ZipOutputStream(response.getOutputStream());
    // PDFs and Base64 hardly shrink
    zip.setLevel(Deflater.NO_COMPRESSION);
    for (var packet : batch.packets().entrySet()) {
      zip.putNextEntry(new ZipEntry(packet.getKey() + ".edxml"));
      try (var in = packet.getValue().open()) {
        in.transferTo(zip);
      }
    }
    zip.putNextEntry(new ZipEntry("refused.json"));
    zip.write(json.writeValueAsBytes(refused(batch)));
    // only now: closing what a failure cut off would make it look whole
    zip.close();
  }

  private static RefusedJson[] refused(Mailbox.Batch batch) {
    return batch.refused().entrySet().stream()
        .map(each -> new RefusedJson(each.getKey(), each.getValue().code()))
        .toArray(RefusedJson[]::new);
  }

  /**
   * A packet that cannot be had.
   *
   * @param refused permanent code of the reason
   */
  record RefusedJson(UUID docId, String refused) {}
}
