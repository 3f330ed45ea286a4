package vn.lienthong.directory;

import java.util.List;
import vn.lienthong.shared.Caller;

/**
 * What a module does when an agency hands over to another; every module with queues, posts, keys,
 * number books or the like has one as a bean.
 */
public interface ReorganisationPort {
  /** Name of the module, for the report. */
  String module();

  /** What would move, without moving it. */
  List<MovedItem> preview(Succession succession);

  /**
   * Moves everything of the closed agency to its successor, in the transaction of the whole
   * reorganisation: an exception of one module undoes the moves of all.
   */
  List<MovedItem> move(Succession succession, Caller caller);
}
