import type { Link } from "#model/templates/demo-types.ts";
import type { Words } from "#model/templates/words.ts";

const yes: Words = ["Да", "Yes"];
const no: Words = ["Нет", "No"];

export const SALES_LINKS: readonly Link[] = [
  { from: "call", to: "write" }, { from: "form", to: "write" }, { from: "chat", to: "write" },
  { from: "write", to: "fit" },
  { from: "fit", to: "clarify", title: yes, probability: 85 }, { from: "fit", to: "reject", title: no, probability: 15 },
  { from: "clarify", to: "agree" }, { from: "agree", to: "send" },
  { from: "send", to: "visit", medium: "messenger" }, { from: "visit", to: "notebook" }, { from: "notebook", to: "forward" },
  { from: "forward", to: "quote", medium: "messenger" }, { from: "quote", to: "discount" },
  { from: "discount", to: "approve", title: yes, probability: 40, medium: "spoken" }, { from: "discount", to: "offer", title: no, probability: 60 },
  { from: "approve", to: "offer", medium: "spoken", toSide: "top" }, { from: "offer", to: "wait" }, { from: "wait", to: "decide" },
  { from: "decide", to: "requisites", title: yes, probability: 35 }, { from: "decide", to: "lost", title: no, probability: 65 },
  { from: "requisites", to: "contract", medium: "email" }, { from: "contract", to: "sign", medium: "email" },
  { from: "sign", to: "invoice", medium: "paper" }, { from: "invoice", to: "paid" }, { from: "paid", to: "tell" },
  { from: "tell", to: "make", medium: "spoken" }, { from: "make", to: "date" }, { from: "date", to: "install" }, { from: "install", to: "act" },
  { from: "act", to: "report", medium: "paper" }, { from: "report", to: "done" },
];

export const CLAIM_LINKS: readonly Link[] = [
  { from: "claim", to: "note" }, { from: "note", to: "warranty", medium: "messenger" },
  { from: "warranty", to: "inspect", title: yes, probability: 70, medium: "messenger" }, { from: "warranty", to: "pay", title: no, probability: 30, medium: "spoken" },
  { from: "pay", to: "inspect", medium: "messenger", toSide: "top" }, { from: "inspect", to: "fix", medium: "messenger" }, { from: "fix", to: "closed" },
];
