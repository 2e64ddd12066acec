/** What stands before every page and every answer of the API: who may ask, what, and how much. */
package org.dragoman.guard;
