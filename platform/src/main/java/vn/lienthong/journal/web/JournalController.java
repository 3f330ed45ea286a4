package vn.lienthong.journal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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

  @Operation(summary = "The newest signed head of the journal, with the key that checks it.")
  @GetMapping("/api/journal/head")
  HeadView head() {
    var head = latest();
    return new HeadView(head, heads.publicKey(head.key()).orElseThrow());
  }

  @Operation(
      summary = "Proof that an entry is in the journal (RFC 6962 §2.1.1).",
      description =
          "By entry id or by sequence number; under the newest head when no size is given.")
  @GetMapping("/api/journal/proof/inclusion")
  InclusionProof inclusion(
      @Parameter(description = "Id of the entry.") @RequestParam Optional<UUID> entry,
      @Parameter(description = "Sequence number of the entry, from 0.", example = "0") @RequestParam
          Optional<Long> sequence,
      @Parameter(description = "Size of the tree that the proof leads to.", example = "2")
          @RequestParam
          Optional<Long> size) {
    long leaf =
        (entry.isPresent() ? entry.flatMap(reader::find).map(SequencedEntry::sequence) : sequence)
            .orElseThrow(() -> new RuleViolated(JournalError.ENTRY_NOT_FOUND));
    return heads.inclusion(leaf, size.orElseGet(() -> latest().size()));
  }

  @Operation(
      summary = "Proof that a later tree holds an earlier one unchanged (RFC 6962 §2.1.2).",
      description = "Up to the newest head when no end is given.")
  @GetMapping("/api/journal/proof/consistency")
  ConsistencyProof consistency(
      @Parameter(description = "Size of the earlier tree.", example = "1") @RequestParam long from,
      @Parameter(description = "Size of the later tree.", example = "2") @RequestParam
          Optional<Long> to) {
    long end = to.orElseGet(() -> latest().size());
    return new ConsistencyProof(from, end, heads.consistency(from, end));
  }

  private SignedHead latest() {
    return heads.latest().orElseThrow(() -> new RuleViolated(JournalError.NO_HEAD));
  }
}
