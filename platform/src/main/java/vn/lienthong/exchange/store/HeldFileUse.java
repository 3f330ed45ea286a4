package vn.lienthong.exchange.store;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.files.FileId;
import vn.lienthong.files.FileUse;

/**
 * Files chosen for letters or on their way to a signature: the store keeps them while a row names
 * them.
 */
@Repository
class HeldFileUse implements FileUse {
  private final JdbcClient db;

  HeldFileUse(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Set<FileId> named(Collection<FileId> files) {
    return Set.copyOf(
        db.sql(
                """
                select sha256 from exchange.draft_file where sha256 = any (:files)
                union select sha256 from exchange.signing_file where sha256 = any (:files)
                union select signed_sha256 from exchange.signing_file
                where signed_sha256 = any (:files)\
                """)
            .param("files", files.stream().map(FileId::sha256).toArray(String[]::new))
            .query((row, n) -> new FileId(row.getString(1)))
            .list());
  }
}
