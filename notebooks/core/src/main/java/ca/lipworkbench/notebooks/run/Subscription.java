package ca.lipworkbench.notebooks.run;

/** Listening to something, until it is closed. Closing twice does nothing more. */
public interface Subscription extends AutoCloseable {
  @Override
  void close();
}
