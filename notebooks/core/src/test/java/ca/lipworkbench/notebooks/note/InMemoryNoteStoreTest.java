package ca.lipworkbench.notebooks.note;

class InMemoryNoteStoreTest extends NoteStoreContract {
  @Override
  NoteStore store() {
    return new InMemoryNoteStore(NOON);
  }
}
