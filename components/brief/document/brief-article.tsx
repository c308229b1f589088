import type { ComponentType } from "react";
import { BriefBlock } from "#components/brief/document/brief-block.tsx";
import type { BriefChapter, BriefDocument } from "#model/brief/blocks.ts";

type Props = {
  brief: BriefDocument;
  /** What stands for a chapter's introduction, where it can be typed. */
  Intro?: ComponentType<Pick<BriefChapter, "code" | "title">> | undefined;
};

/** The document: its title, its contents and its chapters, on screen and on paper alike. */
export function BriefArticle({ brief, Intro }: Props) {
  const { locale, title, subject, dated, contents, chapters } = brief;
  return (
    <article lang={locale} aria-label={title} className="brief" data-testid="brief">
      <header className="brief-head">
        <h2>{title}</h2>
        <p className="brief-subject">{subject}</p>
        <p className="brief-quiet">{dated}</p>
      </header>
      <nav aria-label={contents} className="brief-contents">
        <h3>{contents}</h3>
        <ol>{chapters.map((chapter) => <li key={chapter.code}><a href={`#${anchorOf(chapter)}`}>{chapter.number}. {chapter.title}</a></li>)}</ol>
      </nav>
      {chapters.map((chapter) => (
        <section key={chapter.code} aria-labelledby={anchorOf(chapter)} className="brief-chapter">
          <h3 id={anchorOf(chapter)}>{chapter.number}. {chapter.title}</h3>
          {Intro ? <Intro code={chapter.code} title={chapter.title} /> : chapter.intro.map((text, index) => <p key={index} className="brief-intro">{text}</p>)}
          {chapter.blocks.map((block, index) => <BriefBlock key={index} block={block} />)}
        </section>
      ))}
    </article>
  );
}

/** Where a chapter begins on the page. */
export const anchorOf = ({ code }: Pick<BriefChapter, "code">): string => `chapter-${code}`;
