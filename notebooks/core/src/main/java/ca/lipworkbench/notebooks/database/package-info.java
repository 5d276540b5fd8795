/** The module's part of the home folder's database: layout, transactions, failures in words. */
@NullMarked
package ca.lipworkbench.notebooks.database;

import org.jspecify.annotations.NullMarked;
