import type { Story } from "#model/findings/testing/tell-story.ts";

/**
 * A wholesaler of stationery, in the season before school. Orders are typed into 1C, checked against yesterday's spreadsheet, and packed by a warehouse that cannot keep up and of which nobody is in
 * the workspace. The map has been mended by several people: pieces of an older one are left. What is to be has just been begun, and nothing is asked of it yet.
 */
export const TRADER: Story = {
  name: "a wholesale trader",
  participants: [
    { id: "sales", title: "Менеджеры", kind: "department", headcount: 5, member: "m1", group: "requirements" },
    { id: "boss", title: "Коммерческий директор", kind: "position", headcount: 1, member: "m2", group: "configure" },
    { id: "stock", title: "Склад", kind: "department", headcount: 6, group: "testAndLearn" },
    { id: "accounting", title: "Бухгалтерия", kind: "department", headcount: 2, member: "m3", group: "requirements" },
    { id: "delivery", title: "Доставка", kind: "department", headcount: 12, member: "m4", group: "testAndLearn" },
  ],
  systems: [
    {
      id: "onec", title: "1С:Управление торговлей", kind: "accounting", owner: "accounting", access: ["sales", "boss", "stock", "accounting"],
      holds: "Товары, остатки, заказы, счета", masterOf: "Товары, остатки, заказы, счета", records: 52_000,
    },
    { id: "excel", title: "Прайс с остатками", kind: "spreadsheet", owner: "boss", access: ["sales", "boss"], holds: "Цены, остатки", records: 3500, notes: "Отстаёт от 1С на день, ошибка в каждой двадцатой строке" },
    { id: "mail", title: "Почта", kind: "mail", owner: "sales", access: ["sales", "accounting"], holds: "Заказы от сетей", records: 14_000 },
  ],
  channels: [
    { id: "mailbox", title: "Почта", account: "company", owner: "sales", entryStep: "letter" },
    { id: "phone", title: "Телефон", account: "company", owner: "sales", entryStep: "ring" },
  ],
  integrations: [
    { id: "i1", title: "Остатки", from: "onec", to: "excel", entry: "copyPaste", interval: "periodic", frequency: "Каждое утро", master: "from" },
    { id: "i2", title: "Заказы от сетей", from: "mail", to: "onec", entry: "manual", interval: "constant" },
  ],
  processes: [{ id: "order", title: "Оптовая продажа", owner: "boss", volumePerMonth: 700 }],
  goals: [
    { id: "sameday", title: "Отгружать в день заказа", metric: "Доля отгруженного день в день", unit: "%", baseline: 40, target: 85, due: "2027-05-01", owner: "boss", processes: ["order"] },
    { id: "returns", title: "Меньше возвратов", metric: "Доля возвратов", unit: "%", baseline: 5, target: 2, due: "2027-05-01", processes: ["order"] },
    { id: "stocks", title: "Видеть настоящие остатки", metric: "Доля позиций с верным остатком", unit: "%", baseline: 80, target: 98, owner: "accounting", processes: ["order"] },
    { id: "cheque", title: "Поднять средний заказ", metric: "Средний заказ", unit: "₽", baseline: 38_000, target: 45_000, due: "2027-09-01", owner: "boss" },
    { id: "chains", title: "Не терять заказы сетей", metric: "Потерянные заказы за месяц", unit: "шт.", baseline: 9, target: 0, due: "2027-03-01", owner: "sales", processes: ["order"] },
  ],
  maps: [
    {
      process: "order", lanes: ["sales", "stock", "accounting", "delivery"],
      steps: [
        { id: "letter", kind: "startMessage", title: "Заказ по почте", lane: "sales", channel: "mailbox", system: "mail" },
        { id: "ring", kind: "startMessage", title: "Заказ по телефону", lane: "sales", channel: "phone" },
        {
          id: "enter", kind: "userTask", title: "Внести заказ в 1С", lane: "sales", system: "onec", entry: "manual", processing: 20, waiting: 60, deadline: 120, completeAccurate: 85,
          dataOut: "Товары, количество, адрес доставки", exitCriteria: "Заказ проведён в 1С",
        },
        { id: "check", kind: "userTask", title: "Проверить остатки по прайсу", lane: "sales", system: "excel", entry: "manual", processing: 10, waiting: 30, completeAccurate: 70, dataOut: "Остатки" },
        { id: "have", kind: "exclusive", title: "Всё есть на складе?", lane: "sales" },
        { id: "swap", kind: "userTask", title: "Предложить замену", lane: "sales", processing: 15 },
        { id: "agree", kind: "exclusive", title: "Покупатель согласен?", lane: "sales" },
        { id: "lost", kind: "end", title: "Покупатель отказался", lane: "sales" },
        { id: "limit", kind: "userTask", title: "Проверить лимит отсрочки", lane: null },
        { id: "pick", kind: "manualTask", title: "Собрать заказ", lane: "stock", processing: 80, waiting: 240, dataIn: "Товары, количество" },
        {
          id: "papers", kind: "userTask", title: "Напечатать накладную", lane: "accounting", system: "onec", entry: "copyPaste", processing: 5, waiting: 30, completeAccurate: 95,
          dataOut: "Товары, адрес доставки, накладная", document: "Накладная",
        },
        { id: "ship", kind: "manualTask", title: "Отвезти покупателю", lane: "delivery", processing: 90, waiting: 480, deadline: 480, dataIn: "Адрес доставки, накладная" },
        { id: "done", kind: "end", title: "Заказ принят", lane: "delivery" },
        { id: "ret", kind: "userTask", title: "Оформить возврат", lane: "accounting", system: "onec", entry: "manual", dataOut: "Товары, причина возврата" },
        { id: "old", kind: "userTask", title: "Сверить остатки по телефону", lane: "stock" },
        { id: "cert", kind: "manualTask", title: "Распечатать паспорта качества", lane: "stock" },
      ],
      flows: [
        ["letter", "enter"], ["ring", "enter"], ["enter", "check"], ["check", "have"], ["have", "limit", { title: "Да", probability: 80 }], ["have", "swap", { title: "Нет", probability: 20 }],
        ["swap", "agree"], ["agree", "enter", { title: "Да", probability: 60 }], ["agree", "lost", { title: "Нет", probability: 40 }], ["limit", "pick"], ["pick", "papers", { medium: "spoken" }],
        ["papers", "ship", { medium: "paper" }], ["ship", "done", { title: "Принято", probability: 95 }], ["ship", "ret", { title: "Брак", probability: 5, medium: "messenger" }], ["old", "pick"],
      ],
    },
    {
      process: "order", variant: "to-be", lanes: ["sales"],
      steps: [{ id: "portal", kind: "startMessage", title: "Заказ с портала", lane: "sales" }, { id: "accept", title: "", lane: "sales" }],
      flows: [["portal", "accept"]],
    },
  ],
  rows: [
    { id: "r1", title: "Управление проектом", phase: "project", letters: "I AR · · ·" },
    { id: "r2", title: "Данные для CRM: сбор, очистка, перенос", phase: "project", letters: "R · · A ·" },
    { id: "r3", title: "Ключевые решения по настройке", phase: "project", letters: "C AR · · ·" },
    { id: "r4", title: "Техническая часть и интеграции", phase: "project", letters: "· · · AR ·" },
    { id: "r5", title: "Бюджет проекта", phase: "project", letters: "· · · · ·" },
    { id: "r6", title: "Прайс и остатки", phase: "data", letters: "C · · A ·" },
    { id: "r7", title: "Приём заказа", phase: "process", letters: "R A · · ·", steps: ["enter", "check", "swap"] },
    { id: "r8", title: "Сборка заказа", phase: "process", letters: "I · AR · ·", steps: ["pick"] },
    { id: "r9", title: "Доставка", phase: "process", letters: "· · · I AR", steps: ["ship"] },
    { id: "r10", title: "Возвраты", phase: "process", letters: "R A · · ·", steps: ["ret"] },
    { id: "r11", title: "Претензии по качеству", phase: "process", letters: "R · R · R" },
  ],
  around: { today: "2026-12-01", members: ["m1", "m2", "m3", "m4"], openThreads: [], confirmations: [], signOffs: [] },
  expects: {
    error: [
      "RACI-NO-ACCOUNTABLE: Претензии по качеству", "RACI-NO-RESPONSIBLE: Прайс и остатки",
      // Managers are to deal with returns; on the map it is accounting that does.
      "RACI-MAP-MISMATCH: Возвраты × Бухгалтерия",
      // Six people pack the orders, and none of them has been asked.
      "RACI-VACANT-ROLE: Склад", "PROJ-DEPARTMENT-ABSENT: Склад", "FLOW-CAPACITY-BOTTLENECK: Склад",
      "MAP-UNREACHABLE: Сверить остатки по телефону", "MAP-DEAD-END: Оформить возврат", "MAP-NO-LANE: Проверить лимит отсрочки",
      // Goods are typed in with the order, for the delivery note, and with a return.
      "DATA-MANUAL-REENTRY: Внести заказ в 1С",
      "DATA-LOSSY-HANDOFF: Собрать заказ → Напечатать накладную", "DATA-LOSSY-HANDOFF: Отвезти покупателю → Оформить возврат",
      "GOAL-NO-OWNER: Меньше возвратов", "GOAL-NOT-MEASURABLE: Видеть настоящие остатки",
      "PROJ-KEY-ROLE-EMPTY: Бюджет проекта",
    ],
    warning: [
      "RACI-MANY-RESPONSIBLE: Претензии по качеству", "RACI-MAP-MISMATCH: Возвраты × Менеджеры", "RACI-RECEIVER-UNAWARE: Сборка заказа × Бухгалтерия",
      "MAP-ISOLATED: Распечатать паспорта качества",
      // A replacement is entered as a new order; delivery comes back to accounting with what is broken.
      "FLOW-REWORK-LOOP: Покупатель согласен? → Внести заказ в 1С", "FLOW-PING-PONG: Отвезти покупателю",
      "FLOW-LOW-CA: Проверить остатки по прайсу", "FLOW-LOW-ROLLED-CA: Оптовая продажа", "FLOW-WAIT-DOMINANT: Отвезти покупателю",
      // A day is promised, and it takes longer.
      "CTRL-SLA-INFEASIBLE: Отвезти покупателю", "CTRL-NO-DEADLINE: Оптовая продажа", "CTRL-NO-ESCALATION: Оптовая продажа", "CTRL-NO-EXIT-CRITERIA: Оптовая продажа",
      "DATA-LOSSY-HANDOFF: Напечатать накладную → Отвезти покупателю",
      "INT-MANUAL: Остатки", "INT-MANUAL: Заказы от сетей", "INT-UNDERSPECIFIED: Заказы от сетей",
      "GOAL-COUNT: goals", "GOAL-ORPHAN: Поднять средний заказ",
    ],
    info: ["FLOW-NO-METRICS: Оптовая продажа"],
  },
};
