import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { BriefArticle } from "#components/brief/document/brief-article.tsx";
import en from "#messages/en.json" with { type: "json" };
import { briefOfPlan, demo } from "#model/brief/testing/brief-of.ts";
import { textsOf } from "#model/brief/texts.ts";

const ENTITIES: Readonly<Record<string, string>> = { "&quot;": '"', "&#x27;": "'", "&lt;": "<", "&gt;": ">", "&amp;": "&" };
const markupOf = (locale: "ru" | "en") => {
  const brief = briefOfPlan(demo(locale, () => [{ type: "chapter.put", id: "goals", values: { intro: "Ours <b>& no tag</b>" } }]), locale);
  return { brief, markup: renderToStaticMarkup(<NextIntlClientProvider locale="en" messages={en} timeZone="UTC"><BriefArticle brief={brief} /></NextIntlClientProvider>) };
};

test.each(["ru", "en"] as const)("the page says what the brief says, and nothing else but what its maps show, in %s", (locale) => {
  const { brief, markup } = markupOf(locale);
  const said = markup.replaceAll(/<svg.*?<\/svg>/gs, " ").replaceAll(/<[^>]+>/g, " ").replaceAll(/&(quot|#x27|lt|gt|amp);/g, (entity) => ENTITIES[entity]!);
  const words = (text: string) => text.split(/\s+/).filter(Boolean);
  expect(words(said)).toEqual(words(textsOf(brief).join("\n")));
});

test("its contents lead to its chapters; its tables have heads, its maps words and a name; it is in the language it is written in", () => {
  const { brief, markup } = markupOf("ru");
  for (const { code } of brief.chapters) {
    expect(markup).toContain(`href="#chapter-${code}"`);
    expect(markup).toContain(`id="chapter-${code}"`);
  }
  expect(markup).toContain('<article lang="ru"');
  const tables = brief.chapters.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === "table");
  expect(markup.match(/<thead>/g)).toHaveLength(tables.length);
  expect(markup).toMatch(/<svg role="img" aria-label="Map “[^"]+”, sheet 1 of \d+"/);
  expect(markup).toMatch(/<text [^>]*>Согласовать<\/text>/);
});
