/** What follows from all kept readings and judgements: actors, events, stories, contradictions. */
package org.dragoman.derived;
