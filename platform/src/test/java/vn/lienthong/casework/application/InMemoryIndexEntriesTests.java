package vn.lienthong.casework.application;

import vn.lienthong.casework.domain.IndexEntries;

class InMemoryIndexEntriesTests extends IndexEntriesContract {
  @Override
  protected IndexEntries entries() {
    return new InMemoryIndexEntries();
  }
}
