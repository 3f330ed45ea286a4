package vn.lienthong.files;

import java.time.Instant;

/** One file of an archive to download. */
public record ArchiveEntry(FileName name, FileId id, Instant modified) {}
