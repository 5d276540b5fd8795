/**
 * Who may do what with which note: owners, grants to people, groups and everybody, and the one way
 * by which people come to notes. Nothing is allowed that is not named here.
 */
@NullMarked
package ca.lipworkbench.notebooks.sharing;

import org.jspecify.annotations.NullMarked;
