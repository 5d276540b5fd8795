package ca.lipworkbench.datasets.imports;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read from their beginning as often as needed: a file, or a part of one. */
@FunctionalInterface
interface SourceBytes {
  /** A stream of all bytes, which the caller closes. */
  InputStream open() throws IOException;
}
