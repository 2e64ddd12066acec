/** Who is who in an article: states, organisations and people, and the words that mean them. */
package org.dragoman.actor;
