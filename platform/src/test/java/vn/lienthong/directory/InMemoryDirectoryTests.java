package vn.lienthong.directory;

import java.time.LocalDate;

class InMemoryDirectoryTests extends DirectoryContract {
  @Override
  protected Filling filling() {
    return inMemory();
  }

  static Filling inMemory() {
    var directory = new InMemoryDirectory();
    return new Filling() {
      @Override
      public void add(NewAgency agency) {
        directory.add(agency);
      }

      @Override
      public void rename(String code, String name, LocalDate from) {
        directory.rename(code, name, from);
      }

      @Override
      public void succeed(String closed, String successor, LocalDate effective) {
        directory.succeed(closed, successor, effective);
      }

      @Override
      public void lock(String code) {
        directory.lock(code);
      }

      @Override
      public Directory directory() {
        return directory;
      }
    };
  }
}
