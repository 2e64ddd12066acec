/** What may be coded: PLOVER's types, modes, contexts and scores, and CAMEO derived from them. */
package org.dragoman.codebook;
