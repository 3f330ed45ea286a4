package vn.lienthong.exchange.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.PacketUploads;
import vn.lienthong.exchange.UploadView;
import vn.lienthong.shared.RuleViolated;

/** Large packets in pieces, each call signed; a cut line costs one piece. */
@RestController
@RequestMapping("/api/exchange/uploads")
@SecurityRequirement(name = ApiRoutes.SCHEME)
class UploadsApi {
  static final String OFFSET = "Upload-Offset";
  static final String PIECE = "application/octet-stream";
  private static final String ID = "Id of the upload.";

  private final PacketUploads uploads;
  private final SubmittedAnswers answers;
  private final JsonMapper json;

  UploadsApi(PacketUploads uploads, SubmittedAnswers answers, JsonMapper json) {
    this.uploads = uploads;
    this.answers = answers;
    this.json = json;
  }

  @Operation(
      summary = "Announces a packet that comes in pieces.",
      description =
          "201, or 200 with the upload that the system began with the same packet before: whoever"
              + " was cut off announces again and goes on at the offset of the answer. Nothing is"
              + " visible to anybody before the packet is complete and its digest the announced"
              + " one. An upload to which nothing comes for a day is forgotten.")
  @PostMapping(consumes = "application/json")
  ResponseEntity<UploadJson> announce(Signed call) throws IOException {
    var body = call.json(json);
    var size = body.path("size");
    var sha256 = body.path("sha256");
    if (!size.isIntegralNumber()) {
      throw new RuleViolated(ExchangeError.FIELD_MISSING, "size");
    }
    if (!sha256.isString()) {
      throw new RuleViolated(ExchangeError.FIELD_MISSING, "sha256");
    }
    var upload = uploads.announce(call.caller(), size.asLong(), sha256.asString());
    return ResponseEntity.status(upload.announced() ? HttpStatus.CREATED : HttpStatus.OK)
        .header(HttpHeaders.LOCATION, "/api/exchange/uploads/" + upload.id())
        .header(OFFSET, Long.toString(upload.offset()))
        .body(UploadJson.of(upload));
  }

  @Operation(
      summary = "Hands in the next piece.",
      description =
          "The Content-Digest covers the piece, which is durable before the answer leaves. A piece"
              + " for another place than the present offset is refused with 409 and the present"
              + " offset in Upload-Offset.")
  @PatchMapping(path = "/{id}", consumes = PIECE)
  ResponseEntity<Void> append(
      @Parameter(description = ID) @PathVariable UUID id,
      @Parameter(description = "Place of the first byte of the piece.", example = "0")
          @RequestHeader(OFFSET)
          long offset,
      Signed call,
      HttpServletResponse response)
      throws IOException {
    try {
      var upload = uploads.append(call.caller(), id, offset, call.sha256(), call.body());
      return ResponseEntity.noContent().header(OFFSET, Long.toString(upload.offset())).build();
    } catch (RuleViolated refused) {
      if (refused.error() == ExchangeError.UPLOAD_OFFSET) {
        response.setHeader(OFFSET, String.valueOf(refused.arguments()[0]));
      }
      throw refused;
    }
  }

  @Operation(
      summary = "How far an upload is; HEAD answers with the Upload-Offset alone.",
      description = "docId is there once the packet was completed.")
  @GetMapping("/{id}")
  ResponseEntity<UploadJson> find(@Parameter(description = ID) @PathVariable UUID id, Signed call) {
    var upload = uploads.find(call.caller(), id);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(OFFSET, Long.toString(upload.offset()))
        .body(UploadJson.of(upload));
  }

  @Operation(
      summary = "Hands the whole packet to the axis and answers with its receipt.",
      description =
          "The answer is that of POST /documents; repeated, it is the same with 200. A packet that"
              + " is refused, for its digest or what it says, is forgotten.")
  @PostMapping(path = "/{id}/complete", consumes = "application/json")
  ResponseEntity<SubmittedJson> complete(
      @Parameter(description = ID) @PathVariable UUID id, Signed call) throws IOException {
    call.json(json);
    return answers.to(uploads.complete(call.caller(), id));
  }

  @Operation(summary = "Gives an upload up; a packet that was completed stays on the axis.")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@Parameter(description = ID) @PathVariable UUID id, Signed call) {
    uploads.remove(call.caller(), id);
  }

  /** An upload; the time is in UTC. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record UploadJson(UUID id, long size, long offset, Instant expires, @Nullable UUID docId) {
    static UploadJson of(UploadView upload) {
      return new UploadJson(
          upload.id(), upload.size(), upload.offset(), upload.expires(), upload.docId());
    }
  }
}
