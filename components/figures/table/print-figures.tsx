"use client";
import { Paper } from "#components/ui/paper.tsx";

type Props = { title: string; about: string; write: () => readonly (readonly string[])[] };

/** A table on paper: all of it, also what is out of sight. */
export function PrintFigures({ title, about, write }: Props) {
  return <Paper wide>{() => <Sheet title={title} about={about} table={write()} />}</Paper>;
}

function Sheet({ title, about, table: [heads = [], ...lines] }: { title: string; about: string; table: readonly (readonly string[])[] }) {
  return (
    <>
      <h1 className="text-lg font-semibold">{title}</h1>
      <p className="mb-2 text-xs text-ink-2">{about}</p>
      <table className="w-full border-collapse text-xs">
        <thead><tr>{heads.map((head, column) => <th key={column} scope="col" className="border border-line-strong px-1.5 py-1 text-left align-bottom font-medium wrap-anywhere">{head}</th>)}</tr></thead>
        <tbody>
          {lines.map(([name, ...cells], row) => (
            <tr key={row}>
              <th scope="row" className="border border-line-strong px-1.5 py-1 text-left font-normal wrap-anywhere">{name}</th>
              {cells.map((text, column) => <td key={column} className="border border-line-strong px-1.5 py-1 wrap-anywhere">{text}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
