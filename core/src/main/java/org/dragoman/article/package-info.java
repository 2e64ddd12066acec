/** From a noisy page to its articles: what is text, what is furniture, what dates and signs it. */
package org.dragoman.article;
