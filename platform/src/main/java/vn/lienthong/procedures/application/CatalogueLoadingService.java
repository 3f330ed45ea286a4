package vn.lienthong.procedures.application;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import vn.lienthong.procedures.CatalogueExtent;
import vn.lienthong.procedures.CatalogueLoading;
import vn.lienthong.procedures.LoadProgress;
import vn.lienthong.procedures.LoadResult;
import vn.lienthong.procedures.ProceduresRight;
import vn.lienthong.procedures.domain.CatalogueSource;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;

@Service
class CatalogueLoadingService implements CatalogueLoading {
  private final CatalogueSource source;
  private final CatalogueRecording recording;
  private final Rights rights;

  CatalogueLoadingService(CatalogueSource source, CatalogueRecording recording, Rights rights) {
    this.source = source;
    this.recording = recording;
    this.rights = rights;
  }

  @Override
  public LoadResult load(
      byte[] file, CatalogueExtent extent, LocalDate from, Caller caller, LoadProgress progress) {
    rights.demand(caller, ProceduresRight.LOAD_CATALOGUE);
    var load = new CatalogueRecording.Load(source.read(file), extent, from, progress);
    return recording.record(load, caller);
  }
}
