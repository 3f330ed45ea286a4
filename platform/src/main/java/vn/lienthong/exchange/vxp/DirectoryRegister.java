package vn.lienthong.exchange.vxp;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.directory.AgencyAdministration;
import vn.lienthong.directory.AgencyImport;
import vn.lienthong.directory.ImportProgress;
import vn.lienthong.directory.ImportResult;
import vn.lienthong.directory.NewAgency;
import vn.lienthong.directory.Origin;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

/**
 * The register of the directory: an import holds its lock until the transaction ends, so that the
 * check behind it sees every registration before this one and none after.
 */
@Component
class DirectoryRegister implements AgencyRegister {
  private final AgencyImport register;
  private final AgencyAdministration administration;
  private final TransactionTemplate transaction;

  DirectoryRegister(
      AgencyImport register,
      AgencyAdministration administration,
      PlatformTransactionManager transactions) {
    this.register = register;
    this.administration = administration;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public void add(NewAgency agency, Runnable check) {
    transaction.executeWithoutResult(status -> {
      var result =
          register.importAgencies(
              List.of(agency), Origin.REAL, Caller.node("registerAgency"), ImportProgress.SILENT);
      if (result instanceof ImportResult.Refused refused) {
        var problem = refused.problems().get(0);
        throw new RuleViolated(problem.error(), problem.arguments().toArray());
      }
      check.run();
    });
  }

  @Override
  public void lock(AgencyCode code, String reason) {
    administration.lock(code, reason, Caller.node("deleteAgency"));
  }
}
