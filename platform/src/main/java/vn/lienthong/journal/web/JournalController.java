package vn.lienthong.journal.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.journal.Heads;
import vn.lienthong.journal.InclusionProof;
import vn.lienthong.journal.JournalError;
import vn.lienthong.journal.JournalReader;
import vn.lienthong.journal.SequencedEntry;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.shared.RuleViolated;

/** Heads and proofs; open, for they hold hashes only. */
@RestController
class JournalController {
  private final Heads heads;
  private final JournalReader reader;

  JournalController(Heads heads, JournalReader reader) {
    this.heads = heads;
    this.reader = reader;
  }

  record HeadView(SignedHead head, String publicKey) {}

  record ConsistencyProof(long from, long to, List<String> proof) {}

  @GetMapping("/api/journal/head")
  HeadView head() {
    var head = latest();
    return new HeadView(head, heads.publicKey(head.key()).orElseThrow());
  }

  /** By entry id or by sequence number; under the newest head when no size is given. */
  @GetMapping("/api/journal/proof/inclusion")
  InclusionProof inclusion(
      @RequestParam Optional<UUID> entry,
      @RequestParam Optional<Long> sequence,
      @RequestParam Optional<Long> size) {
    long leaf =
        entry
            .flatMap(reader::find)
            .map(SequencedEntry::sequence)
            .or(() -> sequence)
            .orElseThrow(() -> new RuleViolated(JournalError.ENTRY_NOT_FOUND));
    return heads.inclusion(leaf, size.orElseGet(() -> latest().size()));
  }

  /** Up to the newest head when no end is given. */
  @GetMapping("/api/journal/proof/consistency")
  ConsistencyProof consistency(@RequestParam long from, @RequestParam Optional<Long> to) {
    long end = to.orElseGet(() -> latest().size());
    return new ConsistencyProof(from, end, heads.consistency(from, end));
  }

  private SignedHead latest() {
    return heads.latest().orElseThrow(() -> new RuleViolated(JournalError.NO_HEAD));
  }
}
