import type { Link } from "#model/templates/demo-types.ts";
import type { Words } from "#model/templates/words.ts";

const yes: Words = ["Да", "Yes"];
const no: Words = ["Нет", "No"];

export const SALES_LINKS: readonly Link[] = [
  { from: "call", to: "write" }, { from: "form", to: "write" }, { from: "chat", to: "write" },
  { from: "write", to: "fit" },
  { from: "fit", to: "clarify", title: yes, condition: ["Окна, балкон или остекление в нашем районе", "Windows or a balcony, within our area"], probability: 85 }, { from: "fit", to: "reject", title: no, condition: ["Другой товар или другой город", "Another product or another town"], probability: 15 },
  { from: "clarify", to: "agree" }, { from: "agree", to: "send" },
  { from: "send", to: "visit", medium: "messenger", data: ["Адрес, телефон, время", "Address, phone, time"], waiting: 120 }, { from: "visit", to: "notebook" }, { from: "notebook", to: "forward" },
  { from: "forward", to: "quote", medium: "messenger", data: ["Фото записей и проёмов", "Photos of the notes and the openings"], waiting: 240 }, { from: "quote", to: "discount" },
  { from: "discount", to: "approve", title: yes, condition: ["Клиент просит скидку больше 5 %", "The client asks for more than 5% off"], probability: 40, medium: "spoken" }, { from: "discount", to: "offer", title: no, probability: 60 },
  { from: "approve", to: "offer", medium: "spoken", toSide: "top" }, { from: "offer", to: "wait" }, { from: "wait", to: "decide" },
  { from: "decide", to: "requisites", title: yes, condition: ["Цену и срок согласовали, клиент готов платить", "Price and date are agreed, the client is ready to pay"], probability: 45 }, { from: "decide", to: "lost", title: no, condition: ["Отказался или не отвечает две недели", "Declined, or no answer for two weeks"], probability: 35 },
  { from: "decide", to: "quote", title: ["Просит пересчитать", "Asks for another price"], condition: ["Изменились размеры или комплектация", "Sizes or fittings have changed"], probability: 20 },
  { from: "requisites", to: "contract", medium: "email" }, { from: "contract", to: "sign", medium: "email" },
  { from: "sign", to: "invoice", medium: "paper" }, { from: "invoice", to: "paid" }, { from: "paid", to: "tell" },
  { from: "tell", to: "make", medium: "spoken", data: ["Номер заказа", "Number of the order"], waiting: 480 }, { from: "make", to: "date" }, { from: "date", to: "install" }, { from: "install", to: "act" },
  { from: "act", to: "report", medium: "paper" }, { from: "report", to: "done" },
];

export const CLAIM_LINKS: readonly Link[] = [
  { from: "claim", to: "note" }, { from: "note", to: "warranty", medium: "messenger" },
  { from: "warranty", to: "inspect", title: yes, condition: ["Монтаж наш, ему меньше двух лет", "We installed it less than two years ago"], probability: 70, medium: "messenger" }, { from: "warranty", to: "pay", title: no, probability: 30, medium: "spoken" },
  { from: "pay", to: "inspect", medium: "messenger", toSide: "top" }, { from: "inspect", to: "fix", medium: "messenger" }, { from: "fix", to: "closed" },
];

export const CLAIM_LINKS_TO_BE: readonly Link[] = [
  { from: "claim", to: "card" }, { from: "card", to: "warranty" },
  { from: "warranty", to: "inspect", title: yes, probability: 70, medium: "system", toSide: "top" }, { from: "warranty", to: "pay", title: no, probability: 30 },
  { from: "pay", to: "inspect", medium: "system" }, { from: "inspect", to: "fix", medium: "system" }, { from: "fix", to: "closed" },
];
