/**
 * The pages through which people come in: set-up, sign-in, invitation, new password. They are plain
 * HTML, so that nobody has a session, or memory of the server, before they are let in.
 */
@NullMarked
package ca.lipworkbench.workbench.entrance;

import org.jspecify.annotations.NullMarked;
