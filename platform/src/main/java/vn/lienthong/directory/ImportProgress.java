package vn.lienthong.directory;

/** Told now and then how far an import is. */
@FunctionalInterface
public interface ImportProgress {
  /** Tells nobody. */
  ImportProgress SILENT = (done, total) -> {};

  /** Rows stored so far, of all. */
  void stored(int done, int total);
}
