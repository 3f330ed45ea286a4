package vn.lienthong.procedures.web;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.lienthong.procedures.CatalogueExtent;
import vn.lienthong.procedures.CatalogueLoading;
import vn.lienthong.procedures.LoadResult;
import vn.lienthong.shared.Caller;
import vn.lienthong.web.Progress;
import vn.lienthong.web.WorkBehind;

/** Loads that run behind the page. */
@Component
class RunningLoads implements DisposableBean {
  private final WorkBehind<LoadResult> running = new WorkBehind<>("catalogue");
  private final CatalogueLoading loading;

  RunningLoads(CatalogueLoading loading) {
    this.loading = loading;
  }

  /** Starts a load; false while another one of the person runs. */
  boolean start(byte[] file, CatalogueExtent extent, LocalDate from, Caller caller) {
    return running.start(
        caller,
        progress ->
            loading.load(
                file,
                extent,
                from,
                caller,
                (done, total) -> progress.accept(new Progress(done, total))));
  }

  @Nullable Progress progress(Caller caller) {
    return running.progress(caller);
  }

  @Nullable LoadResult result(Caller caller, Duration patience) {
    return running.result(caller, patience);
  }

  @Override
  public void destroy() {
    running.close();
  }
}
