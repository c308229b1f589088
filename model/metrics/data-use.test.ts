import { expect, test } from "vitest";
import { dataUseOf } from "#model/metrics/data-use.ts";
import { drawn, onMap, stepIn } from "#model/metrics/testing/drawn.ts";
import type { Integration, System } from "#model/shape.ts";
import { flow } from "#model/testing/plan-parts.ts";

const system = (id: string, holds: string, masterOf: string) => ({ id, holds, masterOf }) as System;
const plan = {
  ...drawn({ p1: null }, [
    { ...stepIn("invoice", "office", { dataIn: "«Адрес»", entry: "manual" }), place: { lane: "office", x: 300, y: 0 } },
    stepIn("write", "sales", { dataIn: "Обращение", dataOut: "Имя, адрес; телефон", entry: "manual" }),
    { ...stepIn("send", "sales", { dataIn: "телефон", dataOut: "Телефон, время", entry: "copyPaste", system: "mail" }), place: { lane: "sales", x: 100, y: 0 } },
    stepIn("silent", "sales"), ...onMap("p1/to-be", [stepIn("t", "sales", { dataOut: "имя", entry: "automatic" })]),
  ], [flow("write", "send", { data: "Время, комментарий" }), flow("send", "invoice", { data: "Адрес" })]),
  systems: [system("sheet", "Заявки, телефоны", ""), system("ledger", "", "адреса, имя"), system("mail", "", "имя"), system("crm", "", "")],
  integrations: [{ title: "Телефон", master: "to", from: "mail", to: "crm" }, { title: "Телефон", master: null, from: "mail", to: "sheet" }] as Integration[],
};

test("where each piece is typed, how often, and which system is right", () => {
  const { pieces, steps } = dataUseOf(plan, "as-is");
  expect(steps.map(({ id }) => id)).toEqual(["write", "send", "invoice"]);
  const said = pieces.map(({ name, places, flows, entries, keptIn, masters }) => [
    name, places.map(({ step, takes, gives }) => `${takes ? ">" : ""}${step.id}${gives ? ">" : ""}`).join(" "), flows.map(({ id }) => id).join(" "), Object.values(entries).join("/"), keptIn.join(" "), masters.join(" "),
  ]);
  expect(said).toEqual([
    // Typed / copied / by itself.
    ["Обращение", ">write", "", "0/0/0", "", ""],
    ["Имя", "write>", "", "1/0/0", "ledger mail", "ledger mail"],
    ["адрес", "write> >invoice", "send-invoice", "1/0/0", "ledger", "ledger"],
    ["телефон", "write> >send>", "", "1/1/0", "sheet mail crm", "crm"],
    ["время", "send>", "write-send", "0/1/0", "mail", ""],
    ["комментарий", "", "write-send", "0/0/0", "", ""],
  ]);
});

test("as it is to be", () => {
  expect(dataUseOf(plan, "to-be").pieces).toMatchObject([{ name: "имя", entries: { manual: 0, copyPaste: 0, automatic: 1 } }]);
  expect(dataUseOf({ ...plan, steps: [] }, "as-is")).toEqual({ pieces: [], steps: [] });
});
