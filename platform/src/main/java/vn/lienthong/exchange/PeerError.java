package vn.lienthong.exchange;

import vn.lienthong.shared.ErrorCode;

/** Broken rules about other nodes; no system meets them on the axis. */
public enum PeerError implements ErrorCode {
  PEER_CODE_REFUSED("EX-0203", 422),
  PEER_ADDRESS_REFUSED("EX-0204", 422),
  PEER_KEY_REFUSED("EX-0205", 422),
  PEER_NOT_FOUND("EX-0206", 404),
  /** Only in the log and on the page: a head of a peer does not continue the one that is kept. */
  PEER_CONTRADICTED("EX-0207", 409);

  private final String code;
  private final int status;

  PeerError(String code, int status) {
    this.code = code;
    this.status = status;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }
}
