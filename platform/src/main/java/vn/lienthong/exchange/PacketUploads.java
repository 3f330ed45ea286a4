package vn.lienthong.exchange;

import java.io.InputStream;
import java.util.UUID;
import vn.lienthong.shared.Caller;

/**
 * Large packets in pieces, so that a cut line costs one piece. Nobody sees anything of a packet
 * before it is complete and its digest is the one announced; then it is taken like any other. An
 * upload is known to the system that announced it alone.
 */
public interface PacketUploads {
  /**
   * Begins an upload, or finds the one that this system began with the same packet.
   *
   * @param sha256 digest of the whole packet in hex
   * @throws vn.lienthong.shared.RuleViolated {@link ExchangeError#PACKET_TOO_LARGE}, {@link
   *     ExchangeError#TOO_MANY_UPLOADS}
   */
  UploadView announce(Caller caller, long size, String sha256);

  /**
   * How far an upload is.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link ExchangeError#UPLOAD_NOT_FOUND}
   */
  UploadView find(Caller caller, UUID id);

  /**
   * Takes the next piece; it is durable when this returns. Of two pieces for one place the second
   * is refused.
   *
   * @param sha256 digest of the piece in hex
   * @throws vn.lienthong.shared.RuleViolated {@link ExchangeError#UPLOAD_NOT_FOUND}, {@link
   *     ExchangeError#UPLOAD_OFFSET} with the present offset, {@link
   *     ExchangeError#DIGEST_MISMATCH}, {@link ExchangeError#PACKET_TOO_LARGE}
   */
  UploadView append(Caller caller, UUID id, long offset, String sha256, InputStream piece);

  /**
   * Hands the whole packet to the axis; repeated, it answers the same. A packet that is refused is
   * forgotten.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link ExchangeError#UPLOAD_NOT_FOUND}, {@link
   *     ExchangeError#UPLOAD_UNFINISHED}, {@link ExchangeError#UPLOAD_DIGEST} and what {@link
   *     Exchange#submit} refuses
   */
  Acceptance complete(Caller caller, UUID id);

  /**
   * Gives an upload up; what was completed stays on the axis.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link ExchangeError#UPLOAD_NOT_FOUND}
   */
  void remove(Caller caller, UUID id);
}
