package vn.lienthong.procedures.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.lienthong.procedures.InternalProcess;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcessRegister;
import vn.lienthong.procedures.Processes;
import vn.lienthong.procedures.domain.ProcessStore;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;

/** Reads processes; an agency is meant by any of its codes. */
@Service
class ProcessesService implements Processes, ProcessRegister {
  private static final int ROWS = 25;

  private final ProcessStore store;
  private final ProcessAgencies agencies;

  ProcessesService(ProcessStore store, ProcessAgencies agencies) {
    this.store = store;
    this.agencies = agencies;
  }

  @Override
  public Optional<InternalProcess> find(ProcedureCode procedure, AgencyCode agency, LocalDate on) {
    return store.find(procedure, agencies.main(agency), on);
  }

  @Override
  public Optional<InternalProcess> version(
      ProcedureCode procedure, AgencyCode agency, int version) {
    return store.version(procedure, agencies.main(agency), version);
  }

  @Override
  public List<InternalProcess> versions(ProcedureCode procedure, AgencyCode agency) {
    return store.versions(procedure, agencies.main(agency));
  }

  @Override
  public List<AgencyCode> agencies(ProcedureCode procedure) {
    return store.agencies(procedure);
  }

  @Override
  public Page<InternalProcess> of(AgencyCode agency, LocalDate on, int page) {
    return store.of(agencies.main(agency), on, Math.max(1, page), ROWS);
  }
}
