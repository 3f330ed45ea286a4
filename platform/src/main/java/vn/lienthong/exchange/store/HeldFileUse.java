package vn.lienthong.exchange.store;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.files.FileId;
import vn.lienthong.files.FileUse;

/** Files chosen for letters: the store keeps them while a row names them. */
@Repository
class HeldFileUse implements FileUse {
  private final JdbcClient db;

  HeldFileUse(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Set<FileId> named(Collection<FileId> files) {
    return Set.copyOf(
        db.sql("select distinct sha256 from exchange.draft_file where sha256 = any (?)")
            .param(files.stream().map(FileId::sha256).toArray(String[]::new))
            .query((row, n) -> new FileId(row.getString("sha256")))
            .list());
  }
}
