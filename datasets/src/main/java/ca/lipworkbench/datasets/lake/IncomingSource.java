package ca.lipworkbench.datasets.lake;

import java.nio.file.Path;

/**
 * A source file's bytes as they were when the import began: a copy in the lake's own folder, so
 * that what is hashed, what is read and what is kept are the same bytes.
 *
 * @param copy where the copy is until the release is committed
 * @param fileName the name under which the person gave it
 * @param sha256 hash of the bytes
 * @param bytes how many they are
 */
public record IncomingSource(Path copy, String fileName, String sha256, long bytes) {}
