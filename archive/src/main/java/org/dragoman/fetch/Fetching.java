package org.dragoman.fetch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.dragoman.reader.Feed;
import org.dragoman.reader.Source;
import org.dragoman.reader.UnreadableSource;

/**
 * Pages as sources, fetched one after the other as they are asked for: those named, and for a feed
 * the pages behind its entries, with what the feed says of their day and headline.
 *
 * <p>What has not changed since the last time is passed over. That a page was fetched is remembered
 * when {@link #done} says that it was kept, not before.
 */
public final class Fetching implements Iterator<Source> {

  /** One address, with the entry that named it. */
  private record Wanted(String url, Optional<Feed.Entry> entry) {}

  private final Fetcher fetcher;
  private final Manners manners;
  private final Visits visits;
  private final Deque<Wanted> wanted = new ArrayDeque<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Visits.Visit> fetched = new HashMap<>();
  private final Map<String, Visits.Visit> feeds = new HashMap<>();
  private Source next;
  private int unchanged;

  /** Pages and feeds to fetch. */
  public Fetching(List<String> urls, Manners manners, Visits visits) {
    this.fetcher = new Fetcher(manners);
    this.manners = manners;
    this.visits = visits;
    urls.forEach(url -> wanted.add(new Wanted(url, Optional.empty())));
  }

  /** How many pages and feeds were the same as before. */
  public int unchanged() {
    return unchanged;
  }

  /** The page of this source is in the archive. */
  public void done(Source source) {
    Visits.Visit visit = fetched.remove(source.path());
    if (visit != null) {
      visits.remember(source.path(), visit);
    }
  }

  /** All that was fetched was gone through: the feeds need not be sent again either. */
  public void finished() {
    feeds.forEach(visits::remember);
  }

  @Override
  public boolean hasNext() {
    while (next == null && !wanted.isEmpty()) {
      Wanted each = wanted.remove();
      if (seen.add(each.url())) {
        next = fetch(each);
      }
    }
    return next != null;
  }

  @Override
  public Source next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Source source = next;
    next = null;
    return source;
  }

  /** Null when there is nothing new at the address, or a feed, whose pages are wanted now. */
  private Source fetch(Wanted each) {
    String url = each.url();
    Optional<Visits.Visit> before = visits.of(url);
    String stamp = each.entry().map(Feed.Entry::stamp).orElse("");
    if (!stamp.isEmpty() && before.filter(visit -> visit.entry().equals(stamp)).isPresent()) {
      unchanged++;
      return null; // its feed says that it has not changed
    }
    try {
      Fetcher.Answer answer = fetcher.fetch(url, before);
      if (answer.bytes().isEmpty()) {
        unchanged++;
        return null;
      }
      byte[] bytes = answer.bytes().get();
      Visits.Visit visit =
          new Visits.Visit(answer.visit().etag(), answer.visit().modified(), stamp);
      Optional<Feed> feed = each.entry().isEmpty() ? Feed.in(url, bytes) : Optional.empty();
      if (feed.isPresent()) {
        feeds.put(url, visit);
        follow(feed.get());
        return null;
      }
      fetched.put(url, visit);
      return Source.page(url, answer.url(), bytes, answer.charset(), each.entry());
    } catch (UnreadableSource e) {
      feeds.clear(); // what could not be had is asked for again, so its feed must be, too
      return Source.refused(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      wanted.clear();
      return null;
    }
  }

  private void follow(Feed feed) {
    int pages = 0;
    for (Feed.Entry entry : feed.entries()) {
      if (pages++ < manners.pages()) {
        wanted.add(new Wanted(entry.url(), Optional.of(entry)));
      }
    }
  }
}
