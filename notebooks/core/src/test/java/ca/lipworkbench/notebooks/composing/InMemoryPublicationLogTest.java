package ca.lipworkbench.notebooks.composing;

class InMemoryPublicationLogTest extends PublicationLogContract {
  @Override
  PublicationLog log() {
    return new InMemoryPublicationLog();
  }
}
