import type { QuestionKey } from "#model/templates/audit-template.ts";
import type { Words } from "#model/templates/words.ts";

/** What a demo question is answered with; respondents, steps of the sales map, systems, channels and participants by their keys. */
type Answer = {
  answer?: Words;
  respondent?: string;
  status?: "answered" | "confirmed";
  steps?: readonly string[];
  systems?: readonly string[];
  channels?: readonly string[];
  participants?: readonly string[];
};

/** The audit of the window manufacturer half-way: sales and accounting have been asked, production has not. */
export const DEMO_AUDIT: Partial<Record<QuestionKey, Answer>> = {
  "requests/whoTakes": {
    respondent: "sales", status: "confirmed", steps: ["call", "write"], participants: ["sales"],
    answer: [
      "Тот, кто первым снял трубку. Дежурного нет, шесть менеджеров сидят в одном кабинете. Работаем с 9 до 19 по будням, в субботу до 15. Заявки с сайта падают на общую почту, её смотрит тот, кто свободен.",
      "Whoever picks up first. Nobody is on duty; six managers share a room. Weekdays nine to seven, Saturdays until three. Site requests land in the shared mailbox, and whoever is free looks at it.",
    ],
  },
  "requests/whatIsNoted": {
    respondent: "sales", status: "confirmed", steps: ["write"], systems: ["sheet"],
    answer: [
      "Имя, телефон, адрес, сколько окон и когда удобно принять замерщика. Всё в таблицу заявок. Откуда узнал о нас и какой бюджет, спрашивают через раз.\nЗаявки из WhatsApp в таблицу попадают не все: договорились в переписке, а строку не завели.",
      "Name, phone, address, how many windows and when a measurer may come. All of it goes into the requests spreadsheet. Where they heard of us and the budget are asked every other time.\nNot every WhatsApp request gets there: things are agreed in the chat and the row is never made.",
    ],
  },
  "requests/speed": {
    respondent: "head", status: "answered", steps: ["clarify"],
    answer: [
      "Договорились перезванивать в течение часа, но никто не проверяет. По выборке за сентябрь: половина заявок с сайта ждала больше трёх часов, 15 % не дождались звонка в тот же день.",
      "We agreed to call back within an hour, but nobody checks. A sample from September: half of the site requests waited over three hours, and 15% got no call that day.",
    ],
  },
  "requests/missed": {
    respondent: "sales", status: "answered", channels: ["phone", "whatsapp"],
    answer: [
      "Вечером и в воскресенье телефон молчит, автоответчика нет. Пропущенные с утра обзванивает тот, кто вспомнит. Если менеджер в отпуске, его клиенты пишут ему в личный WhatsApp и ждут.",
      "Evenings and Sundays nobody answers, and there is no voicemail. Whoever remembers calls the missed ones back in the morning. When a manager is away, clients write to their own WhatsApp and wait.",
    ],
  },
  "requests/source": { respondent: "head" },
  "handOver/next": {
    respondent: "sales", status: "confirmed", steps: ["send", "visit"], participants: ["measurer"],
    answer: [
      "Замерщику. Менеджер договаривается о времени и пересылает адрес. После замера размеры возвращаются тому же менеджеру на расчёт.",
      "The measurer. The manager agrees on a time and forwards the address. After the visit the sizes come back to the same manager for a quote.",
    ],
  },
  "handOver/means": {
    respondent: "measurer", status: "confirmed", steps: ["send", "forward"], systems: ["whatsappApp"],
    answer: [
      "Адрес приходит в WhatsApp сообщением. Размеры записываю в тетрадь, потом фотографирую страницу и проёмы и отправляю менеджеру, обычно вечером, когда вернусь.",
      "The address comes as a WhatsApp message. I note the sizes in a notebook, photograph the page and the openings and send it to the manager, usually in the evening when I am back.",
    ],
  },
  "handOver/lost": {
    respondent: "measurer", status: "answered", steps: ["forward", "quote"],
    answer: [
      "Комментарии: этаж, лифт, можно ли подъехать на машине, что клиент просил про цвет. На фото тетради этого не видно, и монтажники узнают на месте. Раз в месяц приходится выезжать второй раз.",
      "The remarks: which floor, is there a lift, can a van get there, what the client said about the colour. The photo does not show it, and the fitters find out on site. About once a month we go twice.",
    ],
  },
  "handOver/taken": { respondent: "production" },
  "approval/approves": {
    respondent: "head", status: "confirmed", steps: ["discount", "approve"], participants: ["head"],
    answer: [
      "До 5 % менеджер решает сам. Больше — я, устно или в мессенджере. Если я на переговорах, клиент ждёт до вечера, а то и до завтра. Отсрочку согласует ещё и бухгалтерия.",
      "Up to 5% the manager decides. Above that it is me, in person or in a chat. When I am in meetings the client waits until evening, or until tomorrow. Deferred payment goes past accounting too.",
    ],
  },
  "approval/contract": {
    respondent: "lawyer", status: "answered", steps: ["requisites", "contract"], systems: ["word", "mail"],
    answer: [
      "Я, по шаблону в Word. Реквизиты менеджер присылает письмом, паспортные данные — фотографией. Перебиваю вручную, ошибки в отчестве и адресе бывают каждую неделю.",
      "I do, from a Word template. The manager mails me the company’s details, and a photo of the passport for private clients. I retype it; there is a slip in a name or an address every week.",
    ],
  },
  "approval/keeping": {
    respondent: "lawyer", systems: ["word"],
    answer: ["На моём диске, папки по месяцам. Подписанные сканы у менеджеров", "On my drive, a folder per month. Signed scans are with the managers"],
  },
  "approval/payment": {
    respondent: "accounting", status: "confirmed", steps: ["invoice", "paid", "tell"], systems: ["oneC"],
    answer: [
      "Счёт выставляем из 1С, когда менеджер принёс подписанный договор. Оплату видим в выписке утром и говорим менеджеру, когда зайдёт. В производство сообщают на словах.",
      "We issue the invoice from 1C once the manager brings the signed contract. We see the payment in the morning’s statement and tell the manager when they drop in. Production is told by word of mouth.",
    ],
  },
  "reporting/which": {
    respondent: "head", status: "confirmed", steps: ["report"], systems: ["excel"],
    answer: [
      "По пятницам — продажи и замеры по менеджерам для директора. В конце месяца — выручка и долги вместе с бухгалтерией.",
      "On Fridays sales and measurements by manager, for the director. At the end of the month revenue and debts, together with accounting.",
    ],
  },
  "reporting/hours": {
    respondent: "head", status: "confirmed", systems: ["sheet", "excel", "oneC"],
    answer: [
      "Выгружаю таблицу заявок, сверяю с оплатами из 1С, свожу в Excel. Девять часов в неделю на двоих со старшим менеджером. К понедельнику цифры уже устарели.",
      "I export the spreadsheet, check it against the payments in 1C and put it together in Excel. Nine hours a week between the senior manager and me. By Monday the figures are old.",
    ],
  },
  "reporting/decisions": { respondent: "head" },
  "reporting/missing": {
    respondent: "head", status: "answered",
    answer: ["Сколько заявок мы теряем и на каком шаге. И чего стоит заявка из каждой рекламы.", "How many requests we lose, and at which step. And what a request from each kind of advertising costs us."],
  },
  "channels/ways": {
    respondent: "sales", status: "confirmed", channels: ["phone", "site", "whatsapp", "telegram", "avito"],
    answer: [
      "Телефон — примерно половина, форма на сайте — пятая часть, остальное WhatsApp, Telegram и Avito. Почтой пишут дизайнеры и юрлица.",
      "About half by phone, a fifth through the site form, the rest WhatsApp, Telegram and Avito. Designers and companies send e-mail.",
    ],
  },
  "channels/accounts": {
    respondent: "sales", status: "answered", channels: ["whatsapp", "telegram"],
    answer: ["Телефон и Avito общие. WhatsApp и Telegram у каждого свой, с личного номера: клиентам так привычнее.", "The phone and Avito are shared. WhatsApp and Telegram are each manager’s own, from a personal number: clients are used to it."],
  },
  "channels/leaving": {
    respondent: "head", status: "answered", systems: ["whatsappApp"],
    answer: ["Ничего. В мае ушёл Игорь, вместе с ним ушла переписка по тридцати заказам, двух клиентов потом видели у конкурентов.", "Nothing. When Igor left in May, the messages of thirty orders went with him; two of those clients turned up at a competitor’s."],
  },
  "data/where": {
    respondent: "sales", status: "confirmed", systems: ["sheet", "excel", "oneC"],
    answer: [
      "Заявки — в Google Таблице, расчёты — в Excel у каждого менеджера, контрагенты — в 1С. Общего номера клиента нет, сверяем по телефону.",
      "Requests in a Google spreadsheet, quotes in Excel files on each manager’s computer, counterparties in 1C. There is no common client number; we match by phone.",
    ],
  },
  "data/state": {
    respondent: "sales", systems: ["sheet"],
    answer: ["Около 4200 строк с 2019 года. Дублей, на глаз, каждая десятая, надо посчитать", "Some 4,200 rows since 2019. One in ten looks like a duplicate; to be counted"],
  },
  "data/access": { respondent: "head", systems: ["sheet"] },
  "data/personal": { respondent: "lawyer" },
  "integrations/systems": {
    respondent: "accounting", status: "answered", systems: ["oneC", "mail"],
    answer: ["С 1С обязательно: контрагенты, счета, оплаты. Ещё с сайтом и почтой, чтобы заявки не переписывать.", "With 1C without fail: counterparties, invoices, payments. And with the site and the mail, so that requests are not retyped."],
  },
  "integrations/flow": { respondent: "accounting", systems: ["oneC"] },
  "integrations/master": {
    respondent: "accounting", status: "answered", systems: ["oneC"],
    answer: ["По реквизитам и деньгам — 1С. По контактам и тому, о чём договорились, — будет CRM.", "For company details and money, 1C. For contacts and what was agreed, the CRM to come."],
  },
};
