import type { PhaseKey } from "#model/templates/phase-template.ts";
import type { DemoIntegration, DemoSystem } from "#model/templates/demo-types.ts";
import type { Words } from "#model/templates/words.ts";

/** The demo's name: a window manufacturer before its CRM. */
export const DEMO_NAME: Words = ["Окна Плюс: готовимся к CRM", "Windows Plus: getting ready for a CRM"];

export const PARTICIPANTS = [
  { key: "sales", title: ["Отдел продаж", "Sales"], kind: "department", colour: "blue", group: "requirements", headcount: 6, hourlyCost: 600 },
  { key: "head", title: ["Руководитель отдела продаж", "Head of sales"], kind: "position", colour: "violet", group: "configure", headcount: 1, hourlyCost: 1200 },
  { key: "measurer", title: ["Замерщик", "Measurer"], kind: "position", colour: "teal", group: "testAndLearn", headcount: 3, hourlyCost: 500 },
  { key: "lawyer", title: ["Юрист", "Lawyer"], kind: "position", colour: "rose", group: "requirements", headcount: 1, hourlyCost: 1000 },
  { key: "accounting", title: ["Бухгалтерия", "Accounting"], kind: "department", colour: "amber", group: "requirements", headcount: 2, hourlyCost: 700 },
  { key: "production", title: ["Производство и монтаж", "Production and installation"], kind: "department", colour: "green", group: "testAndLearn", headcount: 14, hourlyCost: 550 },
] as const satisfies readonly { key: string; title: Words; kind: string; colour: string; group: string; headcount: number; hourlyCost: number }[];

export const SYSTEMS: readonly DemoSystem[] = [
  {
    key: "sheet", title: ["Таблица заявок (Google)", "Requests spreadsheet (Google)"], kind: "spreadsheet", owner: "sales", access: ["sales", "head", "measurer"], holds: ["Заявки, телефоны, адреса", "Requests, phones, addresses"], records: 4200, personalData: true, exchange: "once",
    masterOf: ["Заявки и их статусы", "Requests and their state"], direction: "in", frequency: ["Один раз: перенос базы", "Once: the client base is moved"],
    notes: ["Доступ открыт по ссылке, у уволившихся его не отбирали. По оценке, каждая десятая строка — дубль.", "Shared by link; those who left still have it. About one row in ten is a duplicate."],
  },
  {
    key: "excel", title: ["Excel: расчёты и отчёты", "Excel: calculations and reports"], kind: "spreadsheet", owner: "head", access: ["head", "sales"], holds: ["Расчёты стоимости, отчёты", "Price calculations, reports"], records: 1800, personalData: false, exchange: "none",
    masterOf: ["Цены и скидки", "Prices and discounts"],
    notes: ["У каждого менеджера своя копия прайса; какая из них свежая, видно только по дате файла.", "Every manager keeps a copy of the price list; only the file's date says which is the latest."],
  },
  {
    key: "whatsappApp", title: ["WhatsApp", "WhatsApp"], kind: "messenger", owner: "sales", access: ["sales", "measurer"], holds: ["Переписка, фото с замеров", "Messages, photos from measurements"], records: null, personalData: true, exchange: "constant",
    direction: "both", frequency: ["Каждое сообщение", "Every message"], notes: ["Личные телефоны сотрудников: история уходит вместе с человеком.", "Employees' own phones: the history leaves with the person."],
  },
  {
    key: "mail", title: ["Почта", "E-mail"], kind: "mail", owner: "sales", access: ["sales", "head", "lawyer", "accounting"], holds: ["Предложения и договоры", "Offers and contracts"], records: 9000, personalData: true, exchange: "constant",
    direction: "both", frequency: ["Каждое письмо", "Every message"],
  },
  {
    key: "word", title: ["Word: договоры", "Word: contracts"], kind: "documents", owner: "lawyer", access: ["lawyer", "sales"], holds: ["Договоры и приложения", "Contracts and annexes"], records: 1300, personalData: true, exchange: "periodic",
    masterOf: ["Условия договоров", "Terms of the contracts"], direction: "out", frequency: ["При каждом договоре: данные клиента в шаблон", "With each contract: the client's details go into the template"],
  },
  {
    key: "oneC", title: ["1С:Бухгалтерия", "1C:Accounting"], kind: "accounting", owner: "accounting", access: ["accounting"], holds: ["Контрагенты, счета, оплаты", "Counterparties, invoices, payments"], records: 5600, personalData: true, exchange: "constant",
    masterOf: ["Реквизиты, счета и оплаты", "Company details, invoices and payments"], direction: "both", frequency: ["Оплаты — раз в час, счета — сразу", "Payments every hour, invoices at once"],
  },
];

export const CHANNELS = [
  { key: "phone", title: ["Телефон", "Phone"], account: "company", entry: "call" },
  { key: "site", title: ["Форма на сайте", "Site form"], account: "company", entry: "form" },
  { key: "whatsapp", title: ["WhatsApp", "WhatsApp"], account: "personal", entry: "chat" },
  { key: "telegram", title: ["Telegram", "Telegram"], account: "personal", entry: "chat" },
  { key: "avito", title: ["Avito", "Avito"], account: "company", entry: "chat" },
] as const satisfies readonly { key: string; title: Words; account: "company" | "personal"; entry: string }[];

export const INTEGRATIONS: readonly DemoIntegration[] = [
  {
    from: "whatsappApp", to: "sheet", title: ["Заявки из переписки", "Requests from chats"], interval: "periodic", entry: "manual", master: "to", frequency: ["Когда менеджер вспомнит", "When the manager remembers"],
    notes: ["Часть заявок остаётся только в переписке.", "Some requests stay in the chat alone."],
  },
  { from: "mail", to: "sheet", title: ["Заявки с сайта", "Requests from the site"], interval: "constant", entry: "copyPaste", master: "to", frequency: ["С каждым письмом", "With each message"] },
  { from: "sheet", to: "excel", title: ["Выгрузка для отчёта", "Export for the report"], interval: "periodic", entry: "copyPaste", master: "from", frequency: ["По пятницам", "On Fridays"] },
  { from: "oneC", to: "excel", title: ["Оплаты для отчёта", "Payments for the report"], interval: "periodic", entry: "copyPaste", master: "from", frequency: ["По пятницам", "On Fridays"] },
  {
    from: "sheet", to: "word", title: ["Данные клиента для договора", "Client details for the contract"], interval: "periodic", entry: "manual", master: "from", frequency: ["С каждым договором", "With each contract"],
    notes: ["В каждом десятом договоре опечатка в адресе или фамилии.", "One contract in ten has a slip in the address or the name."],
  },
  { from: "word", to: "oneC", title: ["Реквизиты и сумма", "Company details and sum"], interval: "periodic", entry: "manual", master: "to", frequency: ["Когда принесли подписанный договор", "When the signed contract is brought"] },
  {
    from: "sheet", to: "oneC", title: ["Контрагенты, счета, оплаты", "Counterparties, invoices, payments"], interval: "constant", entry: "automatic", bothWays: true, master: "to", variant: "to-be", frequency: ["Оплаты — раз в час, счета — сразу", "Payments every hour, invoices at once"],
    notes: ["Место таблицы займёт CRM: по деньгам верим 1С, по контактам — CRM.", "The CRM takes the spreadsheet's place: for money 1C is right, for contacts the CRM."],
  },
];

export const GOALS = [
  { key: "requests", title: ["Не терять ни одной заявки", "Not to lose a single request"], why: ["Сейчас часть обращений из мессенджеров никто не записывает", "Some requests from messengers are not written down today"], metric: ["Доля заявок без ответа за рабочий день", "Requests without an answer within a working day"], unit: "%", baseline: 15, target: 1, due: "2027-03-01", owner: "head", checkIns: [
    [56, 15], [42, 16, ["Сезон: заявок стало больше, записывают по-прежнему не все", "High season: more requests, still not all of them written down"]], [28, 12, ["Назначили дежурного по мессенджерам", "One person a day now watches the messengers"]], [14, 10], [1, 9],
  ] },
  { key: "speed", title: ["Сократить путь от заявки до договора", "Shorten the way from request to contract"], why: ["Клиенты уходят к тем, кто считает быстрее", "Clients leave for those who quote faster"], metric: ["Срок от обращения до подписанного договора", "Time from request to signed contract"], unit: "days", baseline: 14, target: 7, due: "2027-06-01", owner: "sales", checkIns: [[42, 14], [14, 12, ["Договор готовят по шаблону", "Contracts are made from a template"]]] },
  { key: "reports", title: ["Видеть продажи каждый день, без ручных отчётов", "See sales every day, without reports by hand"], why: ["Отчёт собирают по пятницам, решения опаздывают на неделю", "The report is made on Fridays, decisions are a week late"], metric: ["Часы на подготовку отчётов в неделю", "Hours a week spent on reports"], unit: "hours", baseline: 9, target: 1, due: "2027-04-01", owner: "head", checkIns: [
    [35, 9], [7, 10, ["Добавился отчёт по рекламациям", "A report on claims came on top"]],
  ] },
] as const satisfies readonly { key: string; title: Words; why: Words; metric: Words; unit: string; baseline: number; target: number; due: string; owner: string; checkIns: readonly (readonly [daysAgo: number, value: number, note?: Words])[] }[];
export const UNITS: Readonly<Record<string, Words>> = { "%": ["%", "%"], days: ["дней", "days"], hours: ["ч", "h"] };

/** Rows of the matrix: the letters in the order of `PARTICIPANTS`, A among them; "·" is an empty cell; the steps of the sales map that a row covers. */
export const ACTIVITIES = [
  { title: ["Управление проектом", "Project management"], phase: "project", letters: ["C", "AR", "·", "·", "I", "I"] },
  { title: ["Данные для CRM: сбор, очистка, перенос", "Data for the CRM: gathering, cleaning, migration"], phase: "project", letters: ["AR", "C", "·", "C", "R", "·"] },
  { title: ["Ключевые решения по настройке", "Key decisions on the settings"], phase: "project", letters: ["C", "AR", "C", "C", "C", "C"] },
  { title: ["Техническая часть и интеграции", "Technical part and integrations"], phase: "project", letters: ["I", "A", "·", "·", "R", "·"] },
  { title: ["Бюджет проекта", "Project budget"], phase: "project", letters: ["·", "R", "·", "·", "A", "·"] },
  { title: ["База клиентов и заявок", "Clients and requests database"], phase: "data", goals: ["requests", "reports"], letters: ["R", "A", "I", "·", "·", "·"] },
  { title: ["Справочник цен и скидок", "Prices and discounts"], phase: "data", letters: ["C", "AR", "·", "·", "C", "C"] },
  { title: ["Приём и запись заявки", "Taking and recording a request"], phase: "process", steps: ["write", "clarify"], goals: ["requests"], letters: ["AR", "I", "·", "·", "·", "·"] },
  { title: ["Замер", "Measurement"], phase: "process", steps: ["visit", "notebook", "forward"], letters: ["C", "·", "AR", "·", "·", "I"] },
  { title: ["Расчёт и предложение", "Calculation and offer"], phase: "process", steps: ["quote", "offer"], goals: ["speed"], letters: ["AR", "C", "C", "·", "·", "·"] },
  { title: ["Согласование скидки", "Approval of the discount"], phase: "process", steps: ["approve"], letters: ["R", "A", "·", "·", "I", "·"] },
  { title: ["Договор", "Contract"], phase: "process", steps: ["contract"], goals: ["speed"], letters: ["C", "I", "·", "AR", "I", "·"] },
  { title: ["Счёт и контроль оплаты", "Invoice and payment control"], phase: "process", steps: ["invoice", "tell"], letters: ["I", "·", "·", "·", "AR", "I"] },
  { title: ["Производство и монтаж", "Production and installation"], phase: "process", steps: ["make", "date", "install", "act"], letters: ["I", "·", "C", "·", "·", "AR"] },
  { title: ["Обучение сотрудников", "Training of the staff"], phase: "launch", letters: ["R", "A", "R", "I", "I", "R"] },
  { title: ["Приёмка системы", "Acceptance of the system"], phase: "launch", letters: ["R", "A", "C", "C", "R", "C"] },
] as const satisfies readonly { title: Words; phase: PhaseKey; letters: readonly string[]; goals?: readonly string[]; steps?: readonly string[] }[];
