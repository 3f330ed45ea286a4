package vn.lienthong.bench.chaos;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import vn.lienthong.bench.axis.Letters;

/** One packet is sent by many at once, again and again: it is one document. */
final class SamePacket implements Fault {
  private static final int AT_ONCE = 20;
  private static final int PACKETS = 25;
  private static final int LETTER = 20_000;

  @Override
  public String name() {
    return "same-packet";
  }

  @Override
  public String about() {
    return "20 send the same packet at the same time";
  }

  @Override
  public String inflict(Scene scene) throws IOException, InterruptedException {
    var letters = new Letters(LETTER);
    for (int n = 0; n < PACKETS; n++) {
      var packet = letters.letter("same-" + n, Letters.COMMUNE);
      var docIds = together(scene, packet);
      if (docIds.size() != 1) {
        scene.notes().problem("one packet got the ids " + docIds);
      }
      scene.load().send(packet);
    }
    return PACKETS + " packets, each sent by " + AT_ONCE + " at once and once more";
  }

  private static Set<String> together(Scene scene, byte[] packet) throws InterruptedException {
    var axis = scene.callers().sending();
    var pool = Executors.newFixedThreadPool(AT_ONCE);
    var docIds = new TreeSet<String>();
    try {
      Callable<String> sending = () -> axis.submit(packet).docId();
      var all = IntStream.range(0, AT_ONCE).mapToObj(each -> sending).toList();
      for (var answer : pool.invokeAll(all)) {
        docIds.add(answer.get());
      }
    } catch (ExecutionException refused) {
      scene.notes().problem("one of the senders got no id: " + refused.getCause());
    } finally {
      pool.shutdownNow();
    }
    return docIds;
  }
}
