package vn.lienthong.files;

import java.util.List;

/** What became of an uploaded file. */
public sealed interface Upload {
  /** Stored durably under its safe name. */
  record Stored(FileName name, FileId id, long bytes, ContentKind kind, VirusCheck.Finding virus)
      implements Upload {}

  /**
   * Not stored; the code says which rule was broken.
   *
   * @param name as given, for the message only
   */
  record Refused(String name, FilesError error, List<String> arguments) implements Upload {
    public Refused {
      arguments = List.copyOf(arguments);
    }
  }
}
