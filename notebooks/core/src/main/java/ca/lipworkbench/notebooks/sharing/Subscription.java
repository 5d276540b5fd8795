package ca.lipworkbench.notebooks.sharing;

/** Listening to something, until it is closed. Closing twice does nothing more. */
public interface Subscription extends AutoCloseable {
  @Override
  void close();
}
