/**
 * What the server and the interpreter process say to each other over their socket: frames of a
 * length, a type and a body. Neither side believes the other: every length has a maximum, and
 * whatever does not read as a message ends the connection.
 */
@NullMarked
package ca.lipworkbench.notebooks.interpreter.protocol;

import org.jspecify.annotations.NullMarked;
