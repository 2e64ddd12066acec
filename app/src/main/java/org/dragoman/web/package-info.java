/** The archive as pages: a class and a template a page, rendered here, readable without scripts. */
package org.dragoman.web;
