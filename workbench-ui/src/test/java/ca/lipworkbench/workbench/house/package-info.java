/** What tests of screens stand on: a house with people and tables, and a browser. */
@NullMarked
package ca.lipworkbench.workbench.house;

import org.jspecify.annotations.NullMarked;
