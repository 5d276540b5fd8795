package ca.lipworkbench.notebooks.sharing;

/**
 * A line of the list of those with whom a note is shared.
 *
 * @param grantee with whom
 * @param access what they may do
 */
public record Share(Grantee grantee, Access access) {}
