import type { Story } from "#model/findings/testing/tell-story.ts";

/**
 * Four people sell subscriptions to an estimating service for builders. Anya founded it, decides on everything and approves her own offers; Kostya sells, from his own Telegram; Dima
 * writes the program; Lena brings clients in and is merely told. The map was drawn in one evening: nobody said where it begins or ends, or how long anything takes.
 */
export const START_UP: Story = {
  name: "a start-up of four",
  participants: [
    { id: "anya", title: "Аня, основатель", kind: "person", member: "m1", group: "configure" },
    { id: "kostya", title: "Костя, продажи", kind: "person", member: "m2" },
    { id: "dima", title: "Дима, разработка", kind: "person", member: "m3" },
    { id: "lena", title: "Лена, маркетинг", kind: "person", member: "m4" },
  ],
  systems: [
    { id: "sheet", title: "Google Таблица с клиентами", kind: "spreadsheet", owner: "anya", access: ["anya", "kostya", "dima", "lena"], holds: "Контакты клиентов, тарифы" },
    { id: "chats", title: "Telegram", kind: "messenger", access: ["anya", "kostya"], holds: "Переписка, контакты клиентов" },
    { id: "tilda", title: "Сайт на Tilda", kind: "site" },
    { id: "amo", title: "amoCRM, пробный период", kind: "crm", owner: "anya", access: ["anya", "kostya"] },
  ],
  channels: [
    { id: "form", title: "Форма на сайте", account: "company", entryStep: "take" },
    { id: "telegram", title: "Telegram", account: "personal", owner: "kostya", entryStep: "reply" },
    { id: "vk", title: "Сообщения ВКонтакте", account: "company", owner: "lena" },
  ],
  processes: [{ id: "sale", title: "Продажа подписки", owner: "anya", volumePerMonth: 60 }],
  goals: [{ id: "more", title: "Больше платящих клиентов", owner: "anya" }],
  maps: [{
    process: "sale", lanes: ["lena", "kostya", "anya", "dima"],
    steps: [
      { id: "take", title: "Получить заявку с сайта", lane: "lena", system: "tilda", channel: "form", dataOut: "Имя, телефон" },
      { id: "reply", title: "Ответить клиенту", lane: "kostya", system: "chats", channel: "telegram" },
      { id: "demo", title: "Демо", lane: "kostya" },
      { id: "custom", kind: "exclusive", title: "Нужна доработка?", lane: "kostya" },
      { id: "estimate", title: "Оценить доработку", lane: "dima" },
      { id: "offer", title: "Подготовить предложение", lane: "anya", system: "sheet" },
      { id: "approve", title: "Утвердить предложение", lane: "anya", approval: true },
      { id: "send", title: "Ответить клиенту", lane: "anya" },
      { id: "invoice", title: "Выставить счёт", lane: "kostya" },
    ],
    flows: [
      ["take", "reply", { medium: "messenger" }], ["reply", "demo"], ["demo", "custom"], ["custom", "estimate", { title: "Да", medium: "spoken" }], ["custom", "offer"],
      ["estimate", "offer", { medium: "messenger" }], ["offer", "approve"], ["approve", "send"], ["send", "invoice", { medium: "spoken" }],
    ],
  }],
  rows: [
    { id: "r1", title: "Управление проектом", phase: "project", letters: "AR I I I" },
    { id: "r2", title: "Данные для CRM: сбор, очистка, перенос", phase: "project", letters: "A R · ·" },
    { id: "r3", title: "Ключевые решения по настройке", phase: "project", letters: "AR C · ·" },
    { id: "r4", title: "Техническая часть и интеграции", phase: "project", letters: "I · AR ·" },
    { id: "r5", title: "Бюджет проекта", phase: "project", letters: "AR · · ·" },
    { id: "r6", title: "Ответы на заявки и показ сервиса", phase: "process", letters: "A R · I", steps: ["reply", "demo"] },
    { id: "r7", title: "Предложение и цена", phase: "process", letters: "AR C · ·", steps: ["offer", "approve"] },
    { id: "r8", title: "Поддержка клиентов", phase: "process", letters: "· · C ·" },
    { id: "r9", title: "Обучение и запуск", phase: "launch", letters: "A R I I" },
  ],
  around: { today: "2026-12-01", members: ["m1", "m2", "m3", "m4"], openThreads: ["2026-11-03", "2026-11-28"], confirmations: [], signOffs: [] },
  expects: {
    error: [
      // Everyone thinks that somebody else supports the clients.
      "RACI-NO-ACCOUNTABLE: Поддержка клиентов", "RACI-NO-RESPONSIBLE: Поддержка клиентов",
      "MAP-NO-START: Продажа подписки", "MAP-NO-END: Продажа подписки",
      // Requests are answered when somebody sees them.
      "CTRL-NO-FIRST-RESPONSE: Получить заявку с сайта", "CTRL-NO-FIRST-RESPONSE: Ответить клиенту",
      // Four people tell each other things in chats and across the table.
      "DATA-LOSSY-HANDOFF: Получить заявку с сайта → Ответить клиенту", "DATA-LOSSY-HANDOFF: Нужна доработка? → Оценить доработку",
      "DATA-LOSSY-HANDOFF: Оценить доработку → Подготовить предложение", "DATA-LOSSY-HANDOFF: Ответить клиенту → Выставить счёт",
      // Clients are in the spreadsheet and in Kostya's Telegram, and nobody knows which is right.
      "DATA-NO-SYSTEM-OF-RECORD: Google Таблица с клиентами", "DATA-SHADOW-STORE: Telegram",
      // Lena opened a group on VKontakte; the map does not know of it.
      "CHAN-UNCAPTURED: Сообщения ВКонтакте",
      "GOAL-NOT-MEASURABLE: Больше платящих клиентов",
    ],
    warning: [
      // Anya answers for seven rows of nine, and for four of the five responsibilities.
      "RACI-ACCOUNTABILITY-CONCENTRATION: Аня, основатель", "PROJ-KEY-ROLE-CONCENTRATION: Аня, основатель", "RACI-SELF-APPROVAL: Утвердить предложение",
      // Nobody can stand in for either of the two who sell.
      "RACI-SINGLE-POINT-OF-FAILURE: Аня, основатель", "RACI-SINGLE-POINT-OF-FAILURE: Костя, продажи",
      "RACI-RECEIVER-UNAWARE: Ответы на заявки и показ сервиса × Дима, разработка",
      "MAP-UNLABELLED-BRANCH: Нужна доработка? → Подготовить предложение",
      "FLOW-HANDOFF-RATIO: Продажа подписки",
      "DATA-MEDIA-BREAK: Ответить клиенту", "DATA-NO-OWNER: Telegram", "DATA-ACCESS-UNKNOWN: Google Таблица с клиентами", "DATA-NO-REQUIRED-FIELDS: Ответить клиенту",
      // Of one hand-off nobody has said how it happens.
      "DATA-LOSSY-HANDOFF: Продажа подписки",
      "CHAN-NO-OWNER: Форма на сайте", "CHAN-PERSONAL-ACCOUNT: Telegram", "INT-SYSTEM-NOT-AUDITED: Сайт на Tilda",
      // One goal, which nothing is said to work for.
      "GOAL-COUNT: goals", "GOAL-ORPHAN: Больше платящих клиентов",
      // Only Anya has chosen a group; one discussion is a month old.
      "PROJ-GROUP-EMPTY: team", "PROJ-USER-OUTSIDE-GROUPS: Костя, продажи", "PROJ-USER-OUTSIDE-GROUPS: Дима, разработка", "PROJ-USER-OUTSIDE-GROUPS: Лена, маркетинг", "PROJ-OPEN-THREADS: comments",
    ],
    info: [
      "RACI-OVER-INFORMED: Управление проектом", "RACI-IDLE-ROLE: Лена, маркетинг",
      "MAP-NOT-VERB-OBJECT: Демо",
      // Kostya answers, and then Anya does.
      "MAP-DUPLICATE-NAME: Ответить клиенту",
      "FLOW-NO-METRICS: Продажа подписки",
      "DATA-NO-QUALITY-FIGURE: Google Таблица с клиентами",
      // Taken on trial, and forgotten.
      "INT-SYSTEM-UNUSED: amoCRM, пробный период",
    ],
  },
};
