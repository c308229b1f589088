"use client";
import { useTranslations } from "next-intl";
import type { Drawing, Ink, Shape } from "#model/map/picture/drawing.ts";

type Props = { drawing: Drawing; caption: string; sheet: number; sheets: number };

/** One sheet of a map, in the page's own colours. */
export function MapPicture({ drawing: { width, height, shapes }, caption, sheet, sheets }: Props) {
  const t = useTranslations("briefDocument.page");
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
    <div role="group" tabIndex={0} aria-label={t("pictureOf", { caption, sheet, sheets })} className="brief-map">
      <svg role="img" aria-label={t("pictureOf", { caption, sheet, sheets })} viewBox={`0 0 ${w} ${h}`} width={w} height={h}>{shapes.map((shape, index) => <Drawn key={index} shape={shape} />)}</svg>
    </div>
  );
}

const colourOf = (ink: Ink): string => (ink.startsWith("person-") ? `var(--${ink})` : `var(--color-${ink})`);

function Drawn({ shape }: { shape: Shape }) {
  if ("shapes" in shape) return <g transform={`translate(${shape.x} ${shape.y}) scale(${shape.scale})`}>{shape.shapes.map((inner, index) => <Drawn key={index} shape={inner} />)}</g>;
  if ("words" in shape) {
    const { words, x, y, size, ink, middle, strong, halo } = shape;
    return (
      <text
        x={x} y={y} fontSize={size} fill={colourOf(ink)} textAnchor={middle ? "middle" : undefined} fontWeight={strong ? 500 : undefined}
        {...(halo && { stroke: colourOf("surface"), strokeWidth: 3, strokeLinejoin: "round", paintOrder: "stroke" })}
      >
        {words}
      </text>
    );
  }
  const { path, fill, line } = shape;
  return (
    <path
      d={path} fill={fill ? colourOf(fill) : "none"}
      {...(line && { stroke: colourOf(line.ink), strokeWidth: line.width, strokeDasharray: line.dash, strokeLinecap: line.round ? "round" : undefined, strokeLinejoin: "round" })}
    />
  );
}
