package vn.lienthong.journal.application;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.lienthong.journal.Heads;
import vn.lienthong.journal.InclusionProof;
import vn.lienthong.journal.JournalError;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.journal.domain.Entries;
import vn.lienthong.journal.domain.Proofs;
import vn.lienthong.journal.domain.PublishedHeads;
import vn.lienthong.journal.domain.Subtrees;
import vn.lienthong.shared.RuleViolated;

@Service
class HeadService implements Heads {
  private final PublishedHeads heads;
  private final Entries entries;
  private final Subtrees subtrees;

  HeadService(PublishedHeads heads, Entries entries, Subtrees subtrees) {
    this.heads = heads;
    this.entries = entries;
    this.subtrees = subtrees;
  }

  @Override
  public Optional<SignedHead> latest() {
    return heads.latest();
  }

  @Override
  public Optional<String> publicKey(String key) {
    return heads.publicKey(key).map(HeadService::base64);
  }

  @Override
  public List<String> consistency(long from, long to) {
    demand(0 <= from && from <= to && to <= entries.size());
    return new Proofs(subtrees).consistency(from, to).stream().map(HeadService::base64).toList();
  }

  @Override
  public InclusionProof inclusion(long sequence, long size) {
    demand(0 <= sequence && sequence < size && size <= entries.size());
    var path = new Proofs(subtrees).inclusion(sequence, size);
    return new InclusionProof(
        sequence,
        size,
        base64(subtrees.root(0, sequence)),
        path.stream().map(HeadService::base64).toList());
  }

  private static void demand(boolean inRange) {
    if (!inRange) throw new RuleViolated(JournalError.SIZE_OUT_OF_RANGE);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
