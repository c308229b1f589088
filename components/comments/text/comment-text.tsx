"use client";
import { Fragment, type ReactNode } from "react";
import { parseComment, safeHref, type Nodes } from "#components/comments/text/markdown.ts";
import { ThingLink } from "#components/comments/text/thing-link.tsx";
import { isTarget } from "#model/comment-text.ts";

/** A comment's words as they are meant. Built from elements, never from HTML. */
export function CommentText({ body }: { body: string }) {
  return <div className="flex min-w-0 flex-col gap-1.5 overflow-hidden [overflow-wrap:anywhere] [unicode-bidi:plaintext]">{parseComment(body).map((node, index) => <Node key={index} node={node} source={body} />)}</div>;
}

function Node({ node, source }: { node: Nodes; source: string }): ReactNode {
  const inner = () => "children" in node && node.children.map((child, index) => <Node key={index} node={child} source={source} />);
  switch (node.type) {
    case "text": return node.value;
    case "break": return <br />;
    case "paragraph": return <p className="whitespace-pre-line">{inner()}</p>;
    case "strong": return <strong className="font-semibold">{inner()}</strong>;
    case "emphasis": return <em>{inner()}</em>;
    case "inlineCode": return <code className="rounded-xs bg-sunken px-1 font-mono text-[12px]">{node.value}</code>;
    case "code": return <pre className="overflow-x-auto rounded-sm bg-sunken p-2 font-mono text-[12px]"><code>{node.value}</code></pre>;
    case "list": return node.ordered ? <ol start={node.start ?? 1} className="list-decimal pl-5">{inner()}</ol> : <ul className="list-disc pl-5">{inner()}</ul>;
    case "listItem": return <li>{inner()}</li>;
    case "link": return <Linked url={node.url}>{inner()}</Linked>;
    // What we do not know stays as it was typed.
    default: return <Fragment>{source.slice(node.position?.start.offset, node.position?.end.offset)}</Fragment>;
  }
}

function Linked({ url, children }: { url: string; children: ReactNode }) {
  if (isTarget(url)) return <ThingLink target={url}>{children}</ThingLink>;
  const href = safeHref(url);
  return href ? <a href={href} target="_blank" rel="noopener noreferrer nofollow" className="text-accent underline underline-offset-2">{children}</a> : <>{children}</>;
}
