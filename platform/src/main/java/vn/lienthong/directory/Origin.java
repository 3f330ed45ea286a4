package vn.lienthong.directory;

/** Whether codes are real or were invented for the sample country. */
public enum Origin {
  REAL,
  SAMPLE
}
