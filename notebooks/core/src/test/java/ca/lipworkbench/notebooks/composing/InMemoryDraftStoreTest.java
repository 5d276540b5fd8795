package ca.lipworkbench.notebooks.composing;

class InMemoryDraftStoreTest extends DraftStoreContract {
  @Override
  DraftStore store() {
    return new InMemoryDraftStore(NOON);
  }
}
