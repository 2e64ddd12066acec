-- What an archive of many articles needs. All derived: the next add fills what is empty here.
--
-- Articles are put into stories in the order of their days, so no table is needed to look for
-- others of a story. What is said of an actor is counted on, not counted anew at every add.

DROP TABLE article_blocks;
DROP TABLE story_articles;
DELETE FROM stories;

CREATE TABLE story_articles (
  story VARCHAR NOT NULL,
  article_no BIGINT NOT NULL,
  opens BOOLEAN NOT NULL,          -- the first of its story
  day DATE                         -- on which it was put there: of publication, else of its news
);

CREATE TABLE actor_tallies (         -- how often articles say what of an actor
  actor VARCHAR NOT NULL,
  what VARCHAR NOT NULL,           -- kind, name, state or sector; origin: a source; all: articles
  value VARCHAR NOT NULL,
  articles INTEGER NOT NULL
);
