package vn.lienthong.directory;

class InMemoryDirectorySearchTests extends DirectorySearchContract {
  @Override
  protected DirectoryContract.Filling filling() {
    return InMemoryDirectoryTests.inMemory();
  }
}
