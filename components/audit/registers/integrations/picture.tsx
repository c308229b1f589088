"use client";
import { useTranslations } from "next-intl";
import { useMemo, type ReactNode } from "react";
import type { Integration, System } from "#model/shape.ts";
import { BOX, breakLines, LABEL, layOutPicture, type Arrow, type Node } from "#components/audit/registers/integrations/picture-layout.ts";
import { VARIANT_NAMES } from "#components/audit/registers/integrations/words.ts";

type Props = { systems: readonly System[]; integrations: readonly Integration[] };

/** The systems and what passes between them, drawn; the same in sentences for who does not see it. */
export function Picture({ systems, integrations }: Props) {
  const t = useTranslations("audit.integrations");
  const { width, height, nodes, arrows } = useMemo(() => layOutPicture(systems, integrations), [systems, integrations]);
  if (arrows.length === 0) return null;
  return (
    <figure aria-label={t("picture.title")} className="mb-6">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- Where it is wider than the page it is moved along, by keys too. */}
      <div ref={showMiddle} role="group" aria-label={t("picture.title")} tabIndex={0} className="overflow-x-auto rounded-md border border-line bg-canvas p-4">
        <svg aria-hidden viewBox={`0 0 ${width} ${height}`} className="mx-auto block w-full max-w-[1120px] min-w-[980px]">
          {arrows.map((arrow) => <ArrowLine key={arrow.integration.id} arrow={arrow} />)}
          {nodes.map((node) => <SystemBox key={node.system.id} node={node} />)}
          {arrows.map((arrow) => <ArrowLabel key={arrow.integration.id} arrow={arrow} />)}
        </svg>
      </div>
      <figcaption className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-2">
        <Sign label={t("variants.today")}><path d="M0 6h22" className="stroke-ink-2" strokeWidth="1.75" /></Sign>
        <Sign label={t("variants.toCome")}><path d="M0 6h22" className="stroke-accent" strokeWidth="1.75" strokeDasharray="5 4" /></Sign>
        <Sign label={t("picture.byHand")}><path d="M0 6h22" className="stroke-warning" strokeWidth="1.75" /></Sign>
        <Sign label={t("picture.master")}><circle cx="11" cy="6" r="4.5" className="fill-ink-2" /></Sign>
      </figcaption>
      <ul className="sr-only">{arrows.map(({ integration }) => <li key={integration.id}><Sentence integration={integration} systems={systems} /></li>)}</ul>
    </figure>
  );
}

/** Where it is wider than the page, the busiest system is what one sees first. */
function showMiddle(box: HTMLElement | null): void {
  if (box) box.scrollLeft = (box.scrollWidth - box.clientWidth) / 2;
}

function Sign({ label, children }: { label: string; children: ReactNode }) {
  return <span className="inline-flex items-center gap-2"><svg aria-hidden width="22" height="12" viewBox="0 0 22 12">{children}</svg>{label}</span>;
}

const isByHand = ({ entry }: Integration): boolean => entry === "manual" || entry === "copyPaste";
const strokeOf = (integration: Integration): string => (integration.variant === "to-be" ? "stroke-accent" : isByHand(integration) ? "stroke-warning" : "stroke-ink-2");
const fillOf = (integration: Integration): string => (integration.variant === "to-be" ? "fill-accent" : isByHand(integration) ? "fill-warning" : "fill-ink-2");

function ArrowLine({ arrow: { integration, start, end, bend } }: { arrow: Arrow }) {
  const { variant, bothWays, master } = integration;
  const fill = fillOf(integration);
  const dot = master === "from" ? { ...start, towards: bend } : master === "to" ? { ...end, towards: bend } : null;
  return (
    <g>
      <path d={`M${start.x} ${start.y}Q${bend.x} ${bend.y} ${end.x} ${end.y}`} fill="none" strokeWidth="1.75" strokeDasharray={variant === "to-be" ? "6 5" : undefined} className={strokeOf(integration)} />
      <Head at={end} from={bend} className={fill} />
      {bothWays && <Head at={start} from={bend} className={fill} />}
      {dot && <circle {...along(dot, dot.towards, 17)} r="4.5" className={`${fill} stroke-canvas`} strokeWidth="2" />}
    </g>
  );
}

/** A point so many px from another, towards a third. */
function along(from: { x: number; y: number }, towards: { x: number; y: number }, by: number): { cx: number; cy: number } {
  const length = Math.hypot(towards.x - from.x, towards.y - from.y) || 1;
  return { cx: from.x + ((towards.x - from.x) / length) * by, cy: from.y + ((towards.y - from.y) / length) * by };
}

function Head({ at, from, className }: { at: { x: number; y: number }; from: { x: number; y: number }; className: string }) {
  const angle = (Math.atan2(at.y - from.y, at.x - from.x) * 180) / Math.PI;
  return <path d="M2 0L-9 -5.5L-9 5.5Z" transform={`translate(${at.x} ${at.y}) rotate(${angle})`} className={className} />;
}

function SystemBox({ node: { x, y, system } }: { node: Node }) {
  const t = useTranslations("audit");
  const lines = breakLines(system.title || t("systems.untitled"), 22, 2);
  const [kindY, firstY] = lines.length > 1 ? [20, -14] : [12, -8];
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect x={-BOX.width / 2} y={-BOX.height / 2} width={BOX.width} height={BOX.height} rx="6" className="fill-raised stroke-line-strong" strokeWidth="1.25" />
      {lines.map((line, index) => <text key={line} y={firstY + index * 15} textAnchor="middle" dominantBaseline="central" className="fill-ink text-[13px] font-medium">{line}</text>)}
      <text y={kindY} textAnchor="middle" dominantBaseline="central" className="fill-ink-3 text-[11px]">{t(`turn.system.${system.kind}`)}</text>
    </g>
  );
}

function ArrowLabel({ arrow: { integration, label } }: { arrow: Arrow }) {
  const t = useTranslations("audit.integrations");
  const [said = ""] = breakLines(integration.title || t("untitled"), 27, 1);
  const below = isByHand(integration) ? t("picture.how", { interval: t(`intervals.${integration.interval}`) }) : t(`intervals.${integration.interval}`);
  // About what the words take, px: the line goes on right beside them.
  const width = Math.min(LABEL.width, Math.max(said.length * 6.6, below.length * 6) + 10);
  return (
    <g transform={`translate(${label.x} ${label.y})`}>
      <rect x={-width / 2} y={-LABEL.height / 2} width={width} height={LABEL.height} rx="4" className="fill-canvas" />
      <text y="-7" textAnchor="middle" dominantBaseline="central" className="fill-ink text-[12px]">{said}</text>
      <text y="8" textAnchor="middle" dominantBaseline="central" className={`text-[11px] ${isByHand(integration) ? "fill-warning" : "fill-ink-3"}`}>{below}</text>
    </g>
  );
}

function Sentence({ integration: { title, from, to, bothWays, interval, entry, master, variant }, systems }: { integration: Integration; systems: readonly System[] }) {
  const t = useTranslations("audit.integrations");
  const nameOf = (id: string | null) => systems.find((system) => system.id === id)?.title || t("noSystem");
  return t("picture.sentence", {
    from: nameOf(from), to: nameOf(to), way: bothWays ? "both" : "one", data: title || t("untitled"), interval: t(`intervals.${interval}`), entry: t(`entries.${entry ?? "none"}`),
    master: master === null ? t("noMaster") : nameOf(master === "from" ? from : to), variant: t(`variants.${VARIANT_NAMES[variant]}`),
  });
}
