import type { Entry } from "#model/templates/demo-types.ts";

const DAY = 480;

/** The sales process of the demo, as it is: column and row place a step in its lane; facts are in the document's own units (minutes, percent). */
export const SALES_STEPS: readonly Entry[] = [
  { key: "call", kind: "startMessage", lane: "sales", at: [0, 0], title: ["Звонок клиента", "Client calls"], facts: { channel: "phone" } },
  { key: "form", kind: "startMessage", lane: "sales", at: [0, 1], title: ["Заявка с сайта", "Site form"], facts: { channel: "site" } },
  { key: "chat", kind: "startMessage", lane: "sales", at: [0, 2], title: ["WhatsApp, Telegram, Avito", "WhatsApp, Telegram, Avito"], facts: { channel: "whatsapp" } },
  { key: "write", kind: "manualTask", lane: "sales", at: [1, 1], title: ["Записать заявку в таблицу", "Log the request in a spreadsheet"], facts: { system: "sheet", entry: "manual", processing: 10, waiting: 45, completeAccurate: 70 }, texts: { performerNote: ["Кто первым снял трубку", "Whoever picks up first"], dataIn: ["Обращение клиента: звонок, письмо, сообщение", "The client’s call, form or message"], exitCriteria: ["Заявка стоит строкой в таблице", "The request is a row of the spreadsheet"], dataOut: ["Имя, телефон, адрес, число окон", "Name, phone, address, number of windows"], pain: ["Сообщения из мессенджеров забывают записать: часть заявок теряется", "Messages from messengers are not written down: some requests are lost"] } },
  { key: "fit", kind: "exclusive", lane: "sales", at: [2, 1], title: ["Наш заказ?", "Our kind of order?"], texts: { performerNote: ["Решает менеджер", "The manager decides"] } },
  { key: "reject", kind: "end", lane: "sales", at: [2, 2], title: ["Отказ: не наш профиль", "Refused: not our kind"] },
  { key: "clarify", kind: "userTask", lane: "sales", at: [3, 1], title: ["Перезвонить и уточнить задачу", "Call back and clarify the need"], facts: { processing: 15, waiting: 180, completeAccurate: 80 }, texts: { pain: ["Срока ответа нет: перезванивают, когда освободятся", "No response deadline: they call back when free"] } },
  { key: "agree", kind: "userTask", lane: "sales", at: [4, 1], title: ["Договориться о замере", "Agree on the measurement"], facts: { entry: "manual", system: "sheet", processing: 10, waiting: 60, completeAccurate: 90 } },
  { key: "send", kind: "sendTask", lane: "sales", at: [4, 2], title: ["Отправить адрес замерщику", "Send the address to the measurer"], facts: { system: "whatsappApp", entry: "copyPaste", processing: 5, waiting: 30, completeAccurate: 85 }, texts: { dataOut: ["Адрес, телефон, время", "Address, phone, time"] } },
  { key: "visit", kind: "manualTask", lane: "measurer", at: [4, 0], title: ["Выехать на замер", "Go and measure"], facts: { processing: 120, waiting: 3 * DAY, deadline: 2 * DAY, cost: 1500 } },
  { key: "notebook", kind: "manualTask", lane: "measurer", at: [5, 0], title: ["Записать размеры, снять фото", "Note the sizes, take photos"], facts: { entry: "manual", processing: 20, completeAccurate: 75 }, texts: { dataOut: ["Размеры, фото проёмов", "Sizes, photos of the openings"], pain: ["Фото и размеры остаются в телефоне замерщика", "Photos and sizes stay in the measurer's phone"] } },
  { key: "forward", kind: "sendTask", lane: "measurer", at: [6, 0], title: ["Переслать размеры менеджеру", "Forward the sizes to the manager"], facts: { system: "whatsappApp", entry: "copyPaste", processing: 10, waiting: 240, completeAccurate: 70 } },
  { key: "quote", kind: "userTask", lane: "sales", at: [6, 1], title: ["Рассчитать стоимость в Excel", "Work out the price in Excel"], facts: { system: "excel", entry: "manual", processing: 60, waiting: DAY, completeAccurate: 85 }, texts: { document: ["Расчёт.xlsx", "Calculation.xlsx"], pain: ["Размеры переносят вручную, бывают ошибки в цене", "Sizes are retyped by hand, prices come out wrong"] } },
  { key: "discount", kind: "exclusive", lane: "sales", at: [7, 1], title: ["Скидка больше 5 %?", "Discount over 5%?"] },
  { key: "approve", kind: "userTask", lane: "head", at: [7, 0], title: ["Согласовать скидку", "Approve the discount"], facts: { approval: true, processing: 10, waiting: 3 * DAY }, texts: { pain: ["Решение на словах, срок никто не контролирует", "Decided by word of mouth, nobody watches the time"] } },
  { key: "offer", kind: "sendTask", lane: "sales", at: [8, 1], title: ["Отправить предложение клиенту", "Send the offer to the client"], facts: { system: "mail", processing: 20, waiting: 60, deadline: 240, completeAccurate: 95 }, texts: { document: ["КП.docx", "Offer.docx"] } },
  { key: "wait", kind: "timer", lane: "sales", at: [8, 2], title: ["Ждём решения клиента", "Waiting for the client"], facts: { waiting: 5 * DAY }, texts: { pain: ["Не напоминаем: половина сделок гаснет молча", "No reminders: half of the deals fade away"] } },
  { key: "decide", kind: "exclusive", lane: "sales", at: [9, 2], title: ["Клиент согласен?", "Does the client agree?"] },
  { key: "lost", kind: "end", lane: "sales", at: [9, 1], title: ["Сделка потеряна", "Deal lost"], texts: { pain: ["Причину отказа не записывают", "The reason is not written down"] } },
  { key: "requisites", kind: "sendTask", lane: "sales", at: [10, 2], title: ["Передать реквизиты юристу", "Send the client's details to the lawyer"], facts: { system: "mail", entry: "copyPaste", processing: 15, waiting: 120, completeAccurate: 65 }, texts: { dataOut: ["Реквизиты клиента", "The client’s details"] } },
  { key: "contract", kind: "userTask", lane: "lawyer", at: [10, 0], title: ["Составить договор в Word", "Draw up the contract in Word"], facts: { system: "word", entry: "copyPaste", processing: 60, waiting: 2 * DAY, completeAccurate: 80 }, texts: { dataIn: ["Реквизиты клиента, предложение", "The client’s details, the offer"], dataOut: ["Реквизиты клиента, сумма договора", "The client’s details, the sum of the contract"], document: ["Договор.docx", "Contract.docx"], exitCriteria: ["Договор отправлен менеджеру на подпись", "The contract is with the manager, to be signed"] } },
  { key: "sign", kind: "manualTask", lane: "sales", at: [11, 2], title: ["Подписать договор с клиентом", "Have the contract signed"], facts: { approval: true, processing: 30, waiting: 2 * DAY, completeAccurate: 90 } },
  { key: "invoice", kind: "userTask", lane: "accounting", at: [12, 0], title: ["Выставить счёт в 1С", "Issue the invoice in 1C"], facts: { system: "oneC", entry: "manual", processing: 15, waiting: 240, deadline: DAY, completeAccurate: 85 }, texts: { dataOut: ["Реквизиты клиента, сумма счёта", "The client’s details, the sum of the invoice"], document: ["Счёт", "Invoice"], pain: ["Реквизиты вводят третий раз", "The same details are typed a third time"] } },
  { key: "paid", kind: "message", lane: "accounting", at: [13, 0], title: ["Оплата поступила", "Payment received"], facts: { system: "oneC", entry: "automatic", waiting: 3 * DAY } },
  { key: "tell", kind: "sendTask", lane: "accounting", at: [14, 0], title: ["Сообщить производству об оплате", "Tell production about the payment"], facts: { processing: 5, waiting: 240, completeAccurate: 60 }, texts: { pain: ["По телефону: об оплате узнают через день", "By phone: production hears a day later"] } },
  { key: "make", kind: "task", lane: "production", at: [14, 0], title: ["Изготовить окна", "Make the windows"], facts: { system: "oneC", processing: 2 * DAY, waiting: 8 * DAY, deadline: 10 * DAY, cost: 18000 } },
  { key: "date", kind: "userTask", lane: "production", at: [15, 0], title: ["Согласовать дату монтажа", "Agree on the installation date"], facts: { entry: "manual", processing: 15, waiting: DAY } },
  { key: "install", kind: "manualTask", lane: "production", at: [16, 0], title: ["Смонтировать окна", "Install the windows"], facts: { processing: DAY, waiting: 2 * DAY, cost: 6000 } },
  { key: "act", kind: "manualTask", lane: "production", at: [17, 0], title: ["Подписать акт", "Sign the acceptance"], facts: { processing: 15, completeAccurate: 95 }, texts: { document: ["Акт выполненных работ", "Acceptance certificate"] } },
  { key: "report", kind: "userTask", lane: "head", at: [17, 0], title: ["Собрать отчёт вручную в пятницу", "Gather the report by hand on Friday"], facts: { system: "excel", entry: "copyPaste", processing: 15, waiting: 2 * DAY, completeAccurate: 75 }, texts: { performerNote: ["Девять часов в неделю на двоих, четверть часа на заказ", "Nine hours a week between two, a quarter of an hour an order"], document: ["Отчёт по продажам.xlsx", "Sales report.xlsx"] } },
  { key: "done", kind: "end", lane: "head", at: [18, 0], title: ["Заказ закрыт", "Order closed"] },
  { key: "memo", kind: "note", lane: "sales", at: [3, 2], title: ["Если менеджер заболел, о его заявках никто не знает", "When a manager is ill, nobody knows about their requests"] },
];

export const CLAIM_STEPS: readonly Entry[] = [
  { key: "claim", kind: "startMessage", lane: "sales", at: [0, 0], title: ["Клиент жалуется", "The client complains"], facts: { channel: "phone" } },
  { key: "note", kind: "manualTask", lane: "sales", at: [1, 0], title: ["Записать суть в чат", "Write it into the chat"], facts: { system: "whatsappApp", entry: "manual", processing: 10, waiting: 60, completeAccurate: 60 } },
  { key: "warranty", kind: "exclusive", lane: "head", at: [2, 0], title: ["Гарантийный случай?", "Under warranty?"] },
  { key: "pay", kind: "userTask", lane: "sales", at: [3, 0], title: ["Предложить платный выезд", "Offer a paid visit"], facts: { processing: 15, waiting: 120 } },
  { key: "inspect", kind: "manualTask", lane: "measurer", at: [4, 0], title: ["Осмотреть на месте", "Inspect on site"], facts: { processing: 60, waiting: 3 * DAY, completeAccurate: 80 } },
  { key: "fix", kind: "manualTask", lane: "production", at: [5, 0], title: ["Устранить дефект", "Mend the defect"], facts: { processing: 120, waiting: 2 * DAY, completeAccurate: 90 } },
  { key: "closed", kind: "end", lane: "production", at: [6, 0], title: ["Рекламация закрыта", "Claim closed"] },
];

/** The claims as they are to be: whoever hears of one enters it once, and everyone works on the same card. */
export const CLAIM_STEPS_TO_BE: readonly Entry[] = [
  { key: "claim", kind: "startMessage", lane: "sales", at: [0, 0], title: ["Клиент жалуется", "The client complains"], facts: { channel: "phone" } },
  { key: "card", kind: "userTask", lane: "sales", at: [1, 0], title: ["Завести рекламацию в CRM", "Open a claim in the CRM"], facts: { entry: "manual", processing: 10, waiting: 15, deadline: 60, completeAccurate: 95 } },
  { key: "warranty", kind: "exclusive", lane: "sales", at: [2, 0], title: ["Гарантийный случай?", "Under warranty?"] },
  { key: "pay", kind: "userTask", lane: "sales", at: [3, 0], title: ["Предложить платный выезд", "Offer a paid visit"], facts: { entry: "automatic", processing: 10, waiting: 60, deadline: 240, completeAccurate: 95 } },
  { key: "inspect", kind: "userTask", lane: "measurer", at: [4, 0], title: ["Осмотреть, заполнить карточку с телефона", "Inspect, fill in the card on the phone"], facts: { entry: "automatic", processing: 60, waiting: DAY, deadline: 2 * DAY, completeAccurate: 95 } },
  { key: "fix", kind: "manualTask", lane: "production", at: [5, 0], title: ["Устранить дефект", "Mend the defect"], facts: { entry: "automatic", processing: 120, waiting: DAY, deadline: 3 * DAY, completeAccurate: 95 } },
  { key: "closed", kind: "end", lane: "production", at: [6, 0], title: ["Рекламация закрыта", "Claim closed"] },
];
