package vn.lienthong.bench.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The disk of the data directory becomes full, and later has room again. */
final class FullDisk implements Fault {
  private static final long MEGABYTE = 1_000_000;
  private static final long ROOM = 100;
  private static final long MORE_ROOM = 600;
  private static final Duration FILLS = Duration.ofMinutes(5);
  private static final Duration STALLED = Duration.ofSeconds(8);
  private static final Duration FULL = Duration.ofSeconds(20);
  private static final Duration COMES_BACK = Duration.ofMinutes(2);
  private static final int SOME = 20;

  private @Nullable Path disk;
  private @Nullable Path before;
  private long size;

  @Override
  public String name() {
    return "disk-full";
  }

  @Override
  public String about() {
    return "the data directory stands on a small tmpfs that becomes full";
  }

  @Override
  public int senders() {
    return 8;
  }

  @Override
  public boolean othersGoOn() {
    return false;
  }

  @Override
  public void prepare(Scene scene) throws IOException, InterruptedException {
    var node = scene.node();
    var small = node.data().resolveSibling("small-disk");
    Files.createDirectories(small);
    node.stop();
    size = used(node.data()) / MEGABYTE + ROOM;
    var mounted =
        Command.run("mount", "-t", "tmpfs", "-o", "size=" + size + "m", "tmpfs", small.toString());
    if (!mounted.agreed()) {
      throw new NotTried("no tmpfs may be mounted here: " + mounted.text());
    }
    disk = small;
    before = node.data();
    var data = small.resolve("data");
    var copied = Command.run("cp", "-a", node.data().toString(), data.toString());
    if (!copied.agreed()) {
      throw new NotTried("the data cannot be copied: " + copied.text());
    }
    node.moveTo(data);
    node.start();
  }

  @Override
  public String inflict(Scene scene) throws IOException, InterruptedException {
    var load = scene.load();
    long end = System.nanoTime() + FILLS.toNanos();
    while (load.more(1, STALLED)) {
      if (System.nanoTime() > end) {
        throw new IOException("the disk did not become full");
      }
    }
    int answered = load.answered();
    scene.notes().progress("full after " + answered + " letters");
    TimeUnit.MILLISECONDS.sleep(FULL.toMillis());
    int whileFull = load.answered() - answered;
    Command.run("mount", "-o", "remount,size=" + (size + MORE_ROOM) + "m", String.valueOf(disk));
    scene.notes().progress("there is room again");
    var back = "went on by itself";
    if (!load.more(SOME, COMES_BACK)) {
      scene.node().stop();
      scene.node().start();
      back = "had to be started again";
      if (!load.more(SOME, COMES_BACK)) {
        throw new IOException("the node did not come back");
      }
    }
    return "full after %d letters, %d answered while full; with room again the node %s"
        .formatted(answered, whileFull, back);
  }

  @Override
  public void restore(Scene scene) throws IOException, InterruptedException {
    if (before != null) {
      scene.node().moveTo(before);
    }
    if (disk != null) {
      Command.run("umount", disk.toString());
    }
  }

  private static long used(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
