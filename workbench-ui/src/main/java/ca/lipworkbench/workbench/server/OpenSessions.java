package ca.lipworkbench.workbench.server;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.workbench.accounts.Accounts;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sessions of people who are in. Those that have ended in the accounts are closed within
 * seconds, with the screens and connections that hang on them, even when they send nothing. Safe
 * for use by many threads; closing it stops the looking.
 */
final class OpenSessions implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OpenSessions.class);
  private static final String ATTRIBUTE = "workbench.seat";
  private static final int SECONDS_BETWEEN_LOOKS = 2;

  private final Accounts accounts;
  private final Set<Seat> seats = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = Thread.ofPlatform().daemon().name("open-sessions").unstarted(work);
            // Tomcat takes a thread that has its class loader for one that it has to stop.
            thread.setContextClassLoader(OpenSessions.class.getClassLoader());
            return thread;
          });

  OpenSessions(Accounts accounts) {
    this.accounts = accounts;
    var _ =
        looks.scheduleWithFixedDelay(
            this::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
  }

  /** Counts a session; it counts itself out when it ends. */
  void add(HttpSession session, Guest guest) {
    session.setAttribute(ATTRIBUTE, new Seat(session, guest));
  }

  private void look() {
    try {
      if (seats.isEmpty()) {
        return;
      }
      Map<PersonId, Long> stamps = accounts.stamps();
      for (Seat seat : seats) {
        Long stamp = stamps.get(seat.guest.id());
        if (stamp == null || stamp != seat.guest.stamp()) {
          seat.end();
        }
      }
    } catch (RuntimeException e) {
      LOG.error("Sessions could not be looked through; each request is still checked", e);
    }
  }

  @Override
  public void close() {
    looks.shutdownNow();
  }

  private final class Seat implements HttpSessionBindingListener {
    private final HttpSession session;
    private final Guest guest;

    Seat(HttpSession session, Guest guest) {
      this.session = session;
      this.guest = guest;
    }

    void end() {
      seats.remove(this);
      try {
        session.invalidate();
      } catch (IllegalStateException e) {
        LOG.debug("The session ended by itself", e);
      }
    }

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
      seats.add(this);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
      seats.remove(this);
    }
  }
}
