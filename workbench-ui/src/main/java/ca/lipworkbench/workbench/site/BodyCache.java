package ca.lipworkbench.workbench.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The files that were asked for most recently, up to a number of bytes. They are files of
 * revisions, which never change, so that nothing is ever out of date. Safe for use by many threads.
 */
final class BodyCache {
  private final long bound;
  private final Map<Path, Body> bodies = new LinkedHashMap<>(16, 0.75f, true);
  private long size;

  BodyCache(long bound) {
    this.bound = bound;
  }

  /** The file's bytes, read if they are not there yet. */
  Body load(Path file) throws IOException {
    synchronized (bodies) {
      Body known = bodies.get(file);
      if (known != null) {
        return known;
      }
    }
    Body body = Body.read(file);
    synchronized (bodies) {
      if (body.size() <= bound && bodies.putIfAbsent(file, body) == null) {
        size += body.size();
        Iterator<Body> eldest = bodies.values().iterator();
        while (size > bound) {
          size -= eldest.next().size();
          eldest.remove();
        }
      }
    }
    return body;
  }

  /** How many bytes are held. */
  long size() {
    synchronized (bodies) {
      return size;
    }
  }
}
