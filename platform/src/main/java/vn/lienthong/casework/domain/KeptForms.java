package vn.lienthong.casework.domain;

import java.time.Instant;
import java.util.Optional;
import vn.lienthong.casework.DossierId;

/** Forms that were printed. */
public interface KeptForms {
  Optional<byte[]> find(DossierId dossier, int event);

  /** Keeps a form unless there is one; gives the one that is kept. */
  byte[] keep(DossierId dossier, int event, byte[] content, Instant at);
}
