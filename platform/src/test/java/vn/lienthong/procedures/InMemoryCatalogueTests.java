package vn.lienthong.procedures;

class InMemoryCatalogueTests extends CatalogueContract {
  @Override
  protected void open() {
    var memory = new InMemoryCatalogue();
    catalogue = memory;
    settlements = memory;
  }
}
