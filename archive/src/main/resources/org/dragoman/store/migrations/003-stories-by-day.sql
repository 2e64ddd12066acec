-- Articles are put into stories in the order of their days, so no table is needed to look for
-- others of a story. All derived: the next add fills what is emptied here.

DROP TABLE article_blocks;
DROP TABLE story_articles;
DELETE FROM stories;

CREATE TABLE story_articles (
  story VARCHAR NOT NULL,
  article_no BIGINT NOT NULL,
  opens BOOLEAN NOT NULL,          -- the first of its story
  day DATE                         -- on which it was put there: of publication, else of its news
);
