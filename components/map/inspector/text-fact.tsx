"use client";
import { LiveText } from "#components/live/live-text.tsx";
import { useMay } from "#components/live/use-may.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { FIELD, Plain, Row } from "#components/map/inspector/row.tsx";
import type { Plan } from "#model/shape.ts";

type Props = {
  collection: "steps" | "flows" | "processes" | "participants";
  id: string;
  field: string;
  label: string;
  /** What to write there. */
  hint?: string;
  /** Of several lines, under its name. */
  isWide?: boolean;
  /** Texts to suggest. */
  list?: string;
};

/** A text that several people can type in at once. */
export function TextFact({ collection, id, field, label, hint = "–", isWide = false, list }: Props) {
  const mayEdit = useMay()("plan.edit");
  return (
    <Row label={label} isWide={isWide}>
      {mayEdit ? (
        <LiveText
          key={id} collection={collection} id={id} field={field} aria-label={label} placeholder={hint} multiline={list === undefined} {...(list && { list })}
          className={`rounded-sm border px-1.5 py-0.75 wrap-anywhere ${FIELD}`}
        />
      ) : <PlainText collection={collection} id={id} field={field} />}
    </Row>
  );
}

function PlainText({ collection, id, field }: Pick<Props, "collection" | "id" | "field">) {
  const text = usePlan((plan: Plan) => {
    const record: Readonly<Record<string, unknown>> | undefined = (plan[collection] as readonly { readonly id: string }[]).find((found) => found.id === id);
    return typeof record?.[field] === "string" ? record[field] : "";
  });
  return <Plain>{text}</Plain>;
}
