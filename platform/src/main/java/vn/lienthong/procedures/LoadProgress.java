package vn.lienthong.procedures;

/** Told now and then how far a load is. */
@FunctionalInterface
public interface LoadProgress {
  /** Tells nobody. */
  LoadProgress SILENT = (done, total) -> {};

  /** Procedures compared and stored so far, of all. */
  void loaded(int done, int total);
}
