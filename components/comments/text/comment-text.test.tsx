import fc from "fast-check";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, test } from "vitest";
import { CommentText } from "#components/comments/text/comment-text.tsx";
import { safeHref } from "#components/comments/text/markdown.ts";

const html = (body: string) => renderToStaticMarkup(<NextIntlClientProvider locale="en" messages={{}}><CommentText body={body} /></NextIntlClientProvider>).replaceAll(/ class="[^"]*"/g, "");
const inside = (body: string) => html(body).replace(/^<div>/, "").replace(/<\/div>$/, "");

describe("a comment", () => {
  it.each([
    ["**bold** _italic_ `code`", "<p><strong>bold</strong> <em>italic</em> <code>code</code></p>"],
    ["- one\n- two", "<ul><li><p>one</p></li><li><p>two</p></li></ul>"],
    ["3. three\n4. four", '<ol start="3"><li><p>three</p></li><li><p>four</p></li></ol>'],
    ["one\ntwo", "<p>one\ntwo</p>"],
    ["see https://example.test/a_b.", '<p>see <a href="https://example.test/a_b" target="_blank" rel="noopener noreferrer nofollow">https://example.test/a_b</a>.</p>'],
    ["# no heading", "<p># no heading</p>"],
    ["> no quotation", "<p>&gt; no quotation</p>"],
    ["![x](https://example.test/x.png)", '<p>!<a href="https://example.test/x.png" target="_blank" rel="noopener noreferrer nofollow">x</a></p>'],
    ["<b>html</b> <script>alert(1)</script>", "<p>&lt;b&gt;html&lt;/b&gt; &lt;script&gt;alert(1)&lt;/script&gt;</p>"],
    ["[press](javascript:alert(1)) [me](data:text/html,x) [too](//evil.test)", "<p>press me too</p>"],
  ])("%j", (body, expected) => {
    expect(inside(body)).toBe(expected);
  });
});

const HOSTILE = ["<script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "[x](", "](", ")", "![", "`", "```", "**", "_", "\n", "\n\n", "- ", "1. ", "&lt;", "&#106;", "\u202e", "<!--", "]]>", "\\", "<a href='javascript:x'>", "data:text/html;base64,PHN2Zz4=", "vbscript:", "жирный", "x".repeat(300)];

test("whatever is written, nothing but our own elements and safe links comes out", () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "grapheme", maxLength: 6 })), { maxLength: 25 }), (parts) => {
    const markup = html(parts.join(""));
    expect([...markup.matchAll(/<([a-z]+)/g)].map(([, tag]) => tag).filter((tag) => !["div", "p", "strong", "em", "code", "pre", "ul", "ol", "li", "a", "br"].includes(tag!))).toEqual([]);
    for (const [, href] of markup.matchAll(/ href="([^"]*)"/g)) expect(href).toMatch(/^(https?:|mailto:)/);
    expect(markup).not.toMatch(/<[^>]* on[a-z]+=/i);
  }), { numRuns: 500 });
});

test.each([["https://a.test/", "https://a.test/"], ["mailto:a@b.test", "mailto:a@b.test"], ["JaVaScRiPt:alert(1)", null], [" javascript:alert(1)", null], ["java\nscript:alert(1)", null], ["/path", null], ["", null]])("%j leads to %j", (url, href) => {
  expect(safeHref(url)).toBe(href);
});
