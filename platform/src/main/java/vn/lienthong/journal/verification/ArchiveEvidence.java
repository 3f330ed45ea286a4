package vn.lienthong.journal.verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.journal.archive.ArchiveLine;
import vn.lienthong.journal.archive.ArchiveReader;

/** Holds an archive to what the journal says of it; the journal itself is verify-journal's. */
final class ArchiveEvidence {
  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String ENTRIES =
      """
      select l.hash, e.leaf from journal.entry e join journal.leaf l on l.entry = e.id
      where e.subject = ? order by l.sequence\
      """;

  private static final String HEAD =
      """
      select h.root, k.public from journal.head h
      join journal.log l on l.number = h.log join journal.key k on k.id = h.key
      where l.origin = ? and h.size = ? and h.key = ?\
      """;

  private static final String LEAF =
      """
      select l.hash, e.leaf from journal.leaf l join journal.entry e on e.id = l.entry
      where l.sequence = ?\
      """;

  private final Connection connection;

  ArchiveEvidence(Connection connection) {
    this.connection = connection;
  }

  /**
   * The manifest is the one that the journal names, its head one of the journal, and payloads have
   * the digests in their leaves.
   *
   * @throws ArchiveReader.Damaged when not
   */
  void check(ArchiveReader archive) throws SQLException, IOException {
    named(archive);
    var head = archive.manifest().head();
    if (head != null) {
      head(head);
    }
    if (archive.manifest().kind().equals("payloads")) {
      archive.lines(this::payload);
    }
  }

  private void named(ArchiveReader archive) throws SQLException, IOException {
    try (var statement = connection.prepareStatement(ENTRIES)) {
      statement.setString(1, archive.manifest().archive());
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var leaf = leaf(rows.getBytes(1), rows.getBytes(2));
          if (leaf.path("type").asString("").equals("journal.archive-written")
              && leaf.path("facts").path("manifest").asString("").equals(archive.digest())) {
            return;
          }
        }
      }
    }
    throw new ArchiveReader.Damaged("no entry of the journal names its manifest");
  }

  private void head(SignedHead head) throws SQLException, IOException {
    try (var statement = connection.prepareStatement(HEAD)) {
      statement.setString(1, head.origin());
      statement.setLong(2, head.size());
      statement.setString(3, head.key());
      try (var row = statement.executeQuery()) {
        if (row.next()
            && Arrays.equals(row.getBytes(1), Base64.getDecoder().decode(head.root()))
            && ProofCheck.signed(
                row.getBytes(2), head.signedText(), Base64.getDecoder().decode(head.signature()))) {
          return;
        }
      }
    } catch (IllegalArgumentException noBase64) {
      throw new ArchiveReader.Damaged("its head cannot be read");
    }
    throw new ArchiveReader.Damaged("its head is none of this journal");
  }

  private void payload(ArchiveLine line) throws IOException {
    try (var statement = connection.prepareStatement(LEAF)) {
      var digest = digest(line);
      statement.setLong(1, Long.parseLong(line.id()));
      try (var row = statement.executeQuery()) {
        if (row.next()
            && leaf(row.getBytes(1), row.getBytes(2)).path("payload").asString("").equals(digest)) {
          return;
        }
      }
    } catch (SQLException e) {
      throw new IOException(e);
    } catch (IllegalArgumentException crooked) {
      throw new ArchiveReader.Damaged("record " + line.id() + " cannot be read");
    }
    throw new ArchiveReader.Damaged(
        "record " + line.id() + " does not give the digest in its leaf");
  }

  private static String digest(ArchiveLine line) {
    var digest = ProofCheck.sha256();
    digest.update(bytes(line, "salt"));
    return HexFormat.of().formatHex(digest.digest(bytes(line, "body")));
  }

  private static byte[] bytes(ArchiveLine line, String field) {
    return HexFormat.of().parseHex(String.valueOf(line.record().get(field)));
  }

  private static JsonNode leaf(byte[] hash, byte[] bytes) throws ArchiveReader.Damaged {
    if (!Arrays.equals(ProofCheck.hash(0, bytes), hash)) {
      throw new ArchiveReader.Damaged("the journal was changed: see verify-journal");
    }
    return JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
  }
}
