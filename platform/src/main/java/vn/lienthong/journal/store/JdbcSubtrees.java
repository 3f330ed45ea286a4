package vn.lienthong.journal.store;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.journal.domain.Merkle;
import vn.lienthong.journal.domain.Subtrees;

/** Reads the roots of the kept level just below, at most 255 of them, and hashes upwards. */
@Repository
class JdbcSubtrees implements Subtrees {
  private final JdbcClient db;

  JdbcSubtrees(JdbcTemplate template) {
    this.db = JdbcClient.create(template);
  }

  @Override
  public byte[] root(int level, long index) {
    int below = kept(level) ? level : Math.min(level / LEVELS_APART * LEVELS_APART, HIGHEST_KEPT);
    long count = 1L << (level - below);
    var roots = below == 0 ? leaves(index * count, count) : kept(below, index * count, count);
    if (roots.size() != count) {
      throw new IllegalStateException("subtree " + level + "/" + index + " is not complete");
    }
    return Merkle.root(roots);
  }

  private static boolean kept(int level) {
    return Subtrees.kept(level);
  }

  private List<byte[]> leaves(long from, long count) {
    return db.sql(
            "select hash from journal.leaf where sequence >= ? and sequence < ? order by sequence")
        .param(from)
        .param(from + count)
        .query((row, number) -> row.getBytes(1))
        .list();
  }

  private List<byte[]> kept(int level, long from, long count) {
    return db.sql(
            """
            select hash from journal.subtree where level = ? and index >= ? and index < ?
            order by index\
            """)
        .param(level)
        .param(from)
        .param(from + count)
        .query((row, number) -> row.getBytes(1))
        .list();
  }
}
