package vn.lienthong.exchange;

import vn.lienthong.shared.ErrorCode;

/** What cannot be had any more because it left the node for an archive. */
public enum ArchiveError implements ErrorCode {
  PACKET_ARCHIVED("EX-0220", 410);

  private final String code;
  private final int status;

  ArchiveError(String code, int status) {
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
