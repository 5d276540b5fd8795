package ca.lipworkbench.notebooks.interpreter;

/**
 * One paragraph to be run.
 *
 * @param interpreter name of the interpreter without the per cent sign: {@code md}, {@code pivot},
 *     {@code sql}
 * @param text what the person typed, without the interpreter's name
 * @param noteId the note it stands in
 * @param paragraphId the paragraph
 */
public record InterpreterRequest(
    String interpreter, String text, String noteId, String paragraphId) {}
