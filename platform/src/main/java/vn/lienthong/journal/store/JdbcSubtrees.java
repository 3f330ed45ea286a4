package vn.lienthong.journal.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.journal.domain.Merkle;
import vn.lienthong.journal.domain.Subtrees;

/**
 * Reads blocks of 256 roots of a kept level and hashes upwards. A root never changes, so blocks are
 * kept in memory; the block at the end of the log is read again when it has grown.
 */
@Repository
class JdbcSubtrees implements Subtrees {
  private static final int BLOCK = 1 << LEVELS_APART;

  /** 8 kB each: the last hundred thousand entries, and all that stands above millions. */
  private static final int MOST_BLOCKS = 512;

  private final JdbcClient db;
  private final Map<Block, List<byte[]>> blocks =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Block, List<byte[]>> eldest) {
          return size() > MOST_BLOCKS;
        }
      };

  JdbcSubtrees(JdbcTemplate template) {
    this.db = JdbcClient.create(template);
  }

  private record Block(int level, long number) {}

  @Override
  public byte[] root(int level, long index) {
    int below = kept(level) ? level : Math.min(level / LEVELS_APART * LEVELS_APART, HIGHEST_KEPT);
    long count = 1L << (level - below);
    long from = index * count;
    var roots = count > BLOCK ? read(below, from, count) : inBlock(below, from, (int) count);
    if (roots.size() != count) {
      throw new IllegalStateException("subtree " + level + "/" + index + " is not complete");
    }
    return Merkle.root(roots);
  }

  private static boolean kept(int level) {
    return Subtrees.kept(level);
  }

  private List<byte[]> inBlock(int level, long from, int count) {
    var block = new Block(level, from / BLOCK);
    int first = (int) (from % BLOCK);
    var roots = known(block);
    if (roots.size() < first + count) {
      roots = read(level, block.number() * BLOCK, BLOCK);
      keep(block, roots);
    }
    return roots.subList(Math.min(first, roots.size()), Math.min(first + count, roots.size()));
  }

  private List<byte[]> known(Block block) {
    synchronized (blocks) {
      return blocks.getOrDefault(block, List.of());
    }
  }

  private void keep(Block block, List<byte[]> roots) {
    synchronized (blocks) {
      blocks.put(block, roots);
    }
  }

  private List<byte[]> read(int level, long from, long count) {
    return level == 0 ? leaves(from, count) : kept(level, from, count);
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
