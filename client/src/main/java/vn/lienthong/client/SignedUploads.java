package vn.lienthong.client;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** Uploads of the signed face. */
final class SignedUploads implements UploadPort {
  private static final String UPLOADS = "uploads";
  private static final String OTHER_OFFSET = "EX-0181";
  private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

  private final SignedConversation axis;

  SignedUploads(SignedConversation axis) {
    this.axis = axis;
  }

  @Override
  public Open announce(long size, String sha256) {
    var body = "{\"size\":%d,\"sha256\":\"%s\"}".formatted(size, sha256);
    return axis.post(UPLOADS, body.getBytes(StandardCharsets.UTF_8), SignedAnswers::upload);
  }

  /** A piece whose answer was lost is sent again, and found to be there already. */
  @Override
  public long append(String id, long offset, byte[] piece) {
    try {
      axis.patch(
          path(id), Map.of("Upload-Offset", Long.toString(offset)), piece, Progress.UNWATCHED);
      return offset + piece.length;
    } catch (AxisRefused refused) {
      if (!refused.code().equals(OTHER_OFFSET)) {
        throw refused;
      }
      return axis.get(path(id), SignedAnswers::upload).offset();
    }
  }

  @Override
  public Submitted complete(String id) {
    return axis.post(path(id) + "/complete", NOTHING, SignedAnswers::submitted);
  }

  private static String path(String id) {
    return UPLOADS + "/" + UUID.fromString(id);
  }
}
