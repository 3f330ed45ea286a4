package vn.lienthong.procedures;

import vn.lienthong.shared.ErrorCode;

/** Why a catalogue file was not read; nothing of such a file is taken. */
public enum CatalogueFileError implements ErrorCode {
  FILE_NOT_JSON("PC-0201", 400),
  FILE_TOO_LARGE("PC-0202", 413),
  FILE_TOO_DEEP("PC-0203", 400),
  SHAPE_UNKNOWN("PC-0204", 400),
  SOURCE_REFUSED("PC-0205", 422),
  NO_PROCEDURE("PC-0206", 400),
  CODE_MISSING("PC-0211", 400),
  CODE_INVALID("PC-0212", 400),
  LEVEL_UNKNOWN("PC-0213", 400),
  CHANNEL_UNKNOWN("PC-0214", 400),
  TEXT_EXPECTED("PC-0221", 400),
  LIST_EXPECTED("PC-0222", 400),
  OBJECT_EXPECTED("PC-0223", 400),
  COUNT_EXPECTED("PC-0224", 400),
  AMOUNT_EXPECTED("PC-0225", 400),
  LIMIT_EXPECTED("PC-0226", 400);

  private final String code;
  private final int status;

  CatalogueFileError(String code, int status) {
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
