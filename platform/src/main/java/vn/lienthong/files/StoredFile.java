package vn.lienthong.files;

/** What was written durably. */
public record StoredFile(FileId id, long bytes) {}
