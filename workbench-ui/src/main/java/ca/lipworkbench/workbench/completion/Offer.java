package ca.lipworkbench.workbench.completion;

/**
 * Something that may stand at the cursor.
 *
 * @param text what is put there; a member with its quotation marks
 * @param meaning what it is called in the reader's language; empty where the text says it
 */
public record Offer(String text, String meaning) {}
