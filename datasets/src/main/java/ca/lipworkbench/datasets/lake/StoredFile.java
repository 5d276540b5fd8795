package ca.lipworkbench.datasets.lake;

/**
 * A file of a release with what it takes to see that it is still the same.
 *
 * @param name its name in the release's folder
 * @param bytes its length
 * @param sha256 hash of its bytes, in lower-case hexadecimal digits
 */
public record StoredFile(String name, long bytes, String sha256) {}
