package vn.lienthong.casework.application;

import org.springframework.stereotype.Service;
import vn.lienthong.casework.AskedOpinion;
import vn.lienthong.casework.Opinions;
import vn.lienthong.casework.domain.WorkStore;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;

@Service
class OpinionReading implements Opinions {
  private static final int ROWS = 25;

  private final WorkStore works;
  private final CaseAccess access;

  OpinionReading(WorkStore works, CaseAccess access) {
    this.works = works;
    this.access = access;
  }

  @Override
  public Page<AskedOpinion> open(int page, Caller caller) {
    return asked(true, page, caller);
  }

  @Override
  public Page<AskedOpinion> closed(int page, Caller caller) {
    return asked(false, page, caller);
  }

  private Page<AskedOpinion> asked(boolean open, int page, Caller caller) {
    access.demandReading(caller);
    return works.asked(access.agency(caller), open, page, ROWS);
  }

  @Override
  public long count(Caller caller) {
    access.demandReading(caller);
    return works.toGive(access.agency(caller));
  }
}
