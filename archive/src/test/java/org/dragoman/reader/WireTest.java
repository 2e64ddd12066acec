package org.dragoman.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.dragoman.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What agencies, feeds and mails bring. */
class WireTest {

  private static final String NITF =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
      <nitf xml:lang="en"><head><title>slug</title>
      <docdata><doc-id id-string="item-7"/><date.issue norm="20160524T101500Z"/></docdata>
      <pubdata name="Baltic Wire"/></head>
      <body><body.head><hedline><hl1>Envoys leave</hl1></hedline>
      <dateline><location>RIGA</location></dateline></body.head>
      <body.content><p>Latvia recalled its envoy.</p><p>He left.</p></body.content></body></nitf>
      """;

  @TempDir private Path folder;

  private Document one(String words) throws IOException {
    Found found = Found.in(Found.write(folder, "x", words));
    assertThat(found.complaints()).isEmpty();
    assertThat(found.documents()).hasSize(1);
    return found.document(0);
  }

  @Test
  void nitf() throws IOException {
    Document document = one(NITF);
    assertThat(document.text().string())
        .isEqualTo(
            "meta published: 2016-05-24\n\n"
                + "Envoys leave\n\n"
                + "RIGA - Latvia recalled its envoy.\n\n"
                + "He left.");
    assertThat(document.stated().outlet()).contains("Baltic Wire");
    assertThat(document.stated().language()).contains("en");
  }

  @Test
  void newsMl() throws IOException {
    String item =
        """
        <newsItem guid="urn:newsml:wire:7" version="2" xmlns="http://iptc.org/std/nar/2006-10-01/">
        <itemMeta><provider literal="wire"><name>Baltic Wire</name></provider>
        <versionCreated>2016-05-25T08:00:00Z</versionCreated>
        <firstCreated>2016-05-24T10:15:00Z</firstCreated></itemMeta>
        <contentMeta><headline>Envoys leave</headline><language tag="en-GB"/></contentMeta>
        <contentSet><inlineXML contenttype="application/xhtml+xml"><html
          xmlns="http://www.w3.org/1999/xhtml"><body><p>Latvia recalled its envoy.</p></body></html>
        </inlineXML></contentSet></newsItem>
        """;
    Document document = one(item);
    assertThat(document.text().string())
        .isEqualTo(
            "meta published: 2016-05-24T10:15:00Z\nUpdated: 2016-05-25T08:00:00Z\n\n"
                + "Envoys leave\n\nLatvia recalled its envoy.");
    assertThat(document.stated().outlet()).contains("Baltic Wire");
    Found message =
        Found.in(
            Found.write(
                folder,
                "m",
                "<?xml version='1.0'?>\n<n:newsMessage xmlns:n='x'><n:itemSet>"
                    + item
                    + item.replace(":7", ":8")
                    + "</n:itemSet></n:newsMessage>"));
    assertThat(message.paths())
        .extracting(path -> path.replaceFirst(".*!", ""))
        .containsExactly("urn:newsml:wire:7", "urn:newsml:wire:8");
  }

  @Test
  void ninjs() throws IOException {
    Document first =
        one(
            """
            {
              "uri": "tag:wire.example,2016:7", "type": "text",
              "versioncreated": "2016-05-24T10:15:00Z", "language": "en",
              "headline": "Envoys leave", "infosource": [{"name": "Baltic Wire"}],
              "body_html": "<p>Latvia recalled its envoy.</p>"
            }
            """);
    assertThat(first.text().string())
        .isEqualTo(
            "meta published: 2016-05-24T10:15:00Z\n\nEnvoys leave\n\nLatvia recalled its envoy.");
    assertThat(first.stated().outlet()).contains("Baltic Wire");
    assertThat(first.url()).isEmpty();
    Document third =
        one(
            """
            {"uri": "http://wire.example/7", "firstcreated": "2016-05-24T10:15:00Z",
             "headlines": [{"role": "short", "value": "Leave"}, {"role": "main", "value": "Envoys leave"}],
             "bodies": [{"contenttype": "text/plain", "value": "Latvia recalled its envoy."}]}
            """);
    assertThat(third.text().string()).endsWith("Envoys leave\n\nLatvia recalled its envoy.");
    assertThat(third.url()).contains("http://wire.example/7");
  }

  @Test
  void rssAndAtom() throws IOException {
    Document rss =
        one(
            """
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
            <title>Baltic Post</title><language>en</language>
            <item><title>Envoys leave</title><link>https://post.example/7</link>
            <pubDate>Tue, 24 May 2016 10:15:00 GMT</pubDate><description>Short.</description>
            <content:encoded><![CDATA[<p>Latvia recalled its envoy.</p>]]></content:encoded>
            </item></channel></rss>
            """);
    assertThat(rss.text().string())
        .isEqualTo(
            "meta published: 2016-05-24T10:15:00Z\n\nEnvoys leave\n\nLatvia recalled its envoy.");
    assertThat(rss.url()).contains("https://post.example/7");
    assertThat(rss.stated().outlet()).contains("Baltic Post");
    Document atom =
        one(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Baltic Post</title><id>f</id>
            <updated>2016-05-26T00:00:00Z</updated>
            <entry><title>Envoys leave</title><id>e7</id><link href="https://post.example/7"/>
            <published>2016-05-24T10:15:00Z</published><updated>2016-05-25T08:00:00Z</updated>
            <summary>Latvia recalled its envoy.</summary></entry></feed>
            """);
    assertThat(atom.text().string())
        .startsWith(
            "meta published: 2016-05-24T10:15:00Z\nUpdated: 2016-05-25T08:00:00Z\n\nEnvoys");
  }

  @Test
  void mailWithAnAttachment() throws IOException {
    Found found =
        Found.in(
            Found.write(
                folder,
                "a.eml",
                """
                Return-Path: <a@post.example>
                From: Baltic Post <a@post.example>
                Date: Tue, 24 May 2016 12:15:00 +0200
                Subject: =?UTF-8?Q?Envoys_leave_R=C4=ABga?=
                Message-ID: <7@post.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Latvia recalled its envoy =E2=80=93 he left =
                at once.
                --b
                Content-Type: application/json
                Content-Disposition: attachment; filename="more.json"
                Content-Transfer-Encoding: base64

                eyJ0aXRsZSI6IkIiLCJ0ZXh0IjoiVGhleSBtZXQuIn0=
                --b--
                """));
    assertThat(found.complaints()).isEmpty();
    assertThat(found.text(0))
        .isEqualTo(
            "meta published: 2016-05-24T10:15:00Z\n\nEnvoys leave Rīga\n\n"
                + "Latvia recalled its envoy – he left at once.");
    assertThat(found.text(1)).isEqualTo("B\n\nThey met.");
  }
}
