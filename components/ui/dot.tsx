/** One of the people's colours, beside a name. Decoration. */
export function Dot({ colour }: { colour: string }) {
  return <span aria-hidden className="size-2 shrink-0 rounded-full" style={{ background: `var(--person-${colour})` }} />;
}
