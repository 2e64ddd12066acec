-- One text under many mastheads. All derived: an archive of before is brought up by its next add.

CREATE TABLE text_signatures (
  article_no BIGINT NOT NULL,
  minima INTEGER[] NOT NULL        -- MinHash of the article's words; empty when they are too few
);

CREATE TABLE text_bands (           -- where to look for copies
  article_no BIGINT NOT NULL,
  band BIGINT NOT NULL
);

CREATE TABLE texts (                -- only those that more than one article carries
  text VARCHAR NOT NULL,           -- smallest article id
  articles INTEGER NOT NULL,
  outlets VARCHAR[] NOT NULL,      -- sources of its articles, each once
  agency VARCHAR,                  -- the one most of them name
  earliest VARCHAR NOT NULL,       -- article published first, as far as days are known
  first_published DATE
);

CREATE TABLE text_articles (
  text VARCHAR NOT NULL,
  article_no BIGINT NOT NULL
);
