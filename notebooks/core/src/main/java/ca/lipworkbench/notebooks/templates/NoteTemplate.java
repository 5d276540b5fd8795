package ca.lipworkbench.notebooks.templates;

import ca.lipworkbench.engine.text.BilingualText;

/**
 * A note to start from.
 *
 * @param id its name in addresses, such as {@code fast-facts}
 * @param title what it is called
 * @param description what it answers, in a sentence
 */
public record NoteTemplate(String id, BilingualText title, BilingualText description) {}
