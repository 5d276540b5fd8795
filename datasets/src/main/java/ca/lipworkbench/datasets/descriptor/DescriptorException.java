package ca.lipworkbench.datasets.descriptor;

/**
 * A descriptor file says something that cannot be: which file, which line, what and why.
 * Descriptors are committed with the program, so this is a bug of ours that the build finds, not a
 * message for a person who imports.
 */
public final class DescriptorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DescriptorException(String file, long line, String reason) {
    super(file + ", line " + line + ": " + reason);
  }

  DescriptorException(String file, long line, String reason, Throwable cause) {
    super(file + ", line " + line + ": " + reason, cause);
  }
}
