package vn.lienthong.procedures;

/** What it means that a procedure is not in a file. */
public enum CatalogueExtent {
  /** Nothing: the file has some of the procedures. */
  PART,
  /** The procedure is no longer in force: the file has all of them. */
  FULL
}
