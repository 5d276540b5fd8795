package ca.lipworkbench.notebooks.publishing;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.durable.FailPoint;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does one act of publishing and ends without warning at the n-th step, or prints that it is done.
 */
final class PublisherProcess {
  private PublisherProcess() {}

  /** Arguments: home, step, act, and the note or the revision that it needs. */
  public static void main(String[] arguments) {
    AtomicInteger left = new AtomicInteger(Integer.parseInt(arguments[1]));
    FailPoint halting =
        (kind, path) -> {
          if (left.getAndDecrement() == 0) {
            Runtime.getRuntime().halt(137);
          }
        };
    try (PublishingHome home = new PublishingHome(Path.of(arguments[0]))) {
      Publisher publisher = home.publisher(halting);
      switch (arguments[2]) {
        case "publish" ->
            publisher.publish(Subject.OWNER, arguments[3], "work", PublishingHome.draft());
        case "withdraw" -> publisher.withdraw("work");
        case "roll-back" -> publisher.rollBack("work", Integer.parseInt(arguments[3]));
        default -> throw new IllegalArgumentException(arguments[2]);
      }
    }
    System.out.println("done");
  }
}
