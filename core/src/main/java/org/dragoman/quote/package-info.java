/** What was said: direct and indirect speech with its speaker, cue, addressee and medium. */
package org.dragoman.quote;
