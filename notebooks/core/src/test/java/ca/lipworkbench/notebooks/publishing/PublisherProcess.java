package ca.lipworkbench.notebooks.publishing;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.durable.FailPoint;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Publishes a note and ends without warning at the n-th step, or prints that it was published. */
final class PublisherProcess {
  private PublisherProcess() {}

  public static void main(String[] arguments) {
    AtomicInteger left = new AtomicInteger(Integer.parseInt(arguments[2]));
    FailPoint halting =
        (kind, path) -> {
          if (left.getAndDecrement() == 0) {
            Runtime.getRuntime().halt(137);
          }
        };
    try (PublishingHome home = new PublishingHome(Path.of(arguments[0]))) {
      Publisher publisher = home.publisher(halting);
      if (publisher.publish(Subject.OWNER, arguments[1], "work", PublishingHome.draft())
          instanceof PublishOutcome.Published published) {
        System.out.println(published.dashboard().revision());
      }
    }
  }
}
