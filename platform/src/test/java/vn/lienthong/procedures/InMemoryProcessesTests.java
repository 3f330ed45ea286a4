package vn.lienthong.procedures;

class InMemoryProcessesTests extends ProcessContract {
  @Override
  protected void open() {
    store = new InMemoryProcesses();
  }
}
