package vn.lienthong.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Fetches packets together: what one answer has no room for is asked for again. */
final class ManyPackets {
  /** Documents that one call may name. */
  private static final int MOST = 1000;

  private final SignedConversation axis;

  ManyPackets(SignedConversation axis) {
    this.axis = axis;
  }

  /** The body that names documents. */
  static byte[] named(Collection<String> docIds) {
    return docIds.stream()
        .map(docId -> '"' + UUID.fromString(docId).toString() + '"')
        .collect(Collectors.joining(",", "{\"docIds\":[", "]}"))
        .getBytes(StandardCharsets.UTF_8);
  }

  Map<String, String> fetch(Collection<String> docIds, PacketTaker taker) {
    try {
      var file = Files.createTempFile("lienthong", ".zip");
      try {
        return fetch(new LinkedHashSet<>(docIds), taker, file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private Map<String, String> fetch(Set<String> left, PacketTaker taker, Path file)
      throws IOException {
    var refused = new LinkedHashMap<String, String>();
    while (!left.isEmpty()) {
      var asked = left.stream().limit(MOST).toList();
      var archive = axis.fetch("inbox/fetch", named(asked), file, PacketArchive::of);
      archive.each((docId, packet) -> {
        if (!left.contains(docId)) {
          throw new IOException("A packet that nobody asked for: " + docId);
        }
        taker.take(docId, packet);
        left.remove(docId);
      });
      refused.putAll(archive.refused());
      left.removeAll(archive.refused().keySet());
      if (left.containsAll(asked)) {
        throw new IOException("Neither packets nor reasons for " + asked.size() + " documents");
      }
    }
    return refused;
  }
}
