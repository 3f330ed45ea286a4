package vn.lienthong.journal.domain;

import java.util.Optional;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.journal.TimeStamp;

/** Time stamps as stored. */
public interface HeadStamps {
  Optional<TimeStamp> newest();

  /** The first stamp over at least that many leaves. */
  Optional<TimeStamp> covering(long size);

  /** The oldest head that no stamp covers. */
  Optional<SignedHead> firstWaiting();

  /** Kept for ever; a stamp that another process was faster with is dropped. */
  void add(TimeStamp stamp);
}
