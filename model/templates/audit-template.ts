import type { Command } from "#model/commands.ts";
import { newId } from "#model/ids.ts";
import { inLanguage, type TemplateLocale, type Words } from "#model/templates/words.ts";

/** The guide's questions about today's work, in its sections; keys name them for the demo's answers. */
export const AUDIT = [
  { key: "requests", title: ["Заявки", "Requests"], questions: [
    { key: "whoTakes", title: ["Кто принимает заявку и в какие часы?", "Who takes a request, and during which hours?"] },
    { key: "whatIsNoted", title: ["Какие данные о клиенте записывают сразу и куда?", "What is written down about the client at once, and where?"] },
    { key: "speed", title: ["За какое время отвечают на новую заявку и кто за этим следит?", "How fast is a new request answered, and who keeps an eye on it?"] },
    { key: "missed", title: ["Что происходит с заявкой, когда ответить некому: вечером, в выходной, в отпуск?", "What happens to a request when nobody can answer: evenings, weekends, holidays?"] },
    { key: "source", title: ["Как вы узнаёте, из какой рекламы пришёл клиент?", "How do you know which advertising brought the client?"] },
  ] },
  { key: "handOver", title: ["Передача между отделами", "Hand-over between departments"], questions: [
    { key: "next", title: ["Кому заявка уходит дальше и кто её передаёт?", "Who gets the request next, and who passes it on?"] },
    { key: "means", title: ["Как её передают: в системе, в мессенджере, почтой, на словах?", "How is it passed on: in a system, a messenger, by e-mail, by word of mouth?"] },
    { key: "lost", title: ["Что при передаче чаще всего теряется или искажается?", "What gets lost or garbled most often on the way?"] },
    { key: "taken", title: ["Как видно, что следующий взял заявку в работу?", "How can you tell that the next person has taken it on?"] },
  ] },
  { key: "approval", title: ["Согласование и договор", "Approval and contract"], questions: [
    { key: "approves", title: ["Кто согласует сделку, скидку, отсрочку и сколько это занимает?", "Who approves the deal, a discount, deferred payment, and how long does it take?"] },
    { key: "contract", title: ["Кто готовит договор и откуда берёт данные?", "Who draws up the contract, and where do its details come from?"] },
    { key: "keeping", title: ["Где лежат договоры и как найти действующую редакцию?", "Where are contracts kept, and how is the version in force found?"] },
    { key: "payment", title: ["Кто выставляет счёт и как отдел продаж узнаёт об оплате?", "Who issues the invoice, and how does sales learn that it is paid?"] },
  ] },
  { key: "reporting", title: ["Отчёты", "Reporting"], questions: [
    { key: "which", title: ["Какие отчёты вы делаете, для кого и как часто?", "Which reports are made, for whom and how often?"] },
    { key: "hours", title: ["Откуда берут цифры и сколько часов уходит на отчёт?", "Where do the figures come from, and how many hours does a report take?"] },
    { key: "decisions", title: ["Какие решения принимают по этим отчётам?", "What is decided on the strength of these reports?"] },
    { key: "missing", title: ["Какой цифры вам сейчас не хватает?", "Which figure do you miss today?"] },
  ] },
  { key: "channels", title: ["Каналы", "Channels"], questions: [
    { key: "ways", title: ["Как клиенты пишут и звонят: телефон, почта, сайт, WhatsApp, Telegram?", "How do clients reach you: phone, e-mail, site, WhatsApp, Telegram?"] },
    { key: "accounts", title: ["С чьих номеров и аккаунтов им отвечают: компании или личных?", "Whose numbers and accounts are they answered from: the company’s or personal ones?"] },
    { key: "leaving", title: ["Что останется от переписки, если сотрудник уволится?", "What is left of the messages when an employee leaves?"] },
  ] },
  { key: "data", title: ["Данные", "Data"], questions: [
    { key: "where", title: ["Где сейчас хранится клиентская база: Google Таблицы, Excel, другая CRM?", "Where is the client base kept today: Google Docs, Excel, another CRM?"] },
    { key: "state", title: ["Сколько в базе записей, много ли дублей и устаревших?", "How many records are there, and how many are duplicates or out of date?"] },
    { key: "access", title: ["У кого есть доступ, кто его выдаёт и кто закрывает?", "Who has access, and who grants it and takes it away?"] },
    { key: "personal", title: ["Какие персональные данные вы храните и есть ли согласия клиентов?", "Which personal data do you keep, and have the clients agreed to it?"] },
    { key: "move", title: ["Что перенести в CRM, а что оставить в архиве?", "What should move into the CRM, and what can stay in the archive?"] },
  ] },
  { key: "integrations", title: ["Интеграции", "Integrations"], questions: [
    { key: "systems", title: ["С какими системами CRM должна обмениваться данными: 1С, сайт, телефония, почта?", "Which systems must the CRM exchange data with: 1C, site, telephony, mail?"] },
    { key: "flow", title: ["Какие данные, в какую сторону и как часто: постоянно или время от времени?", "Which data, in which direction and how often: constantly or now and then?"] },
    { key: "master", title: ["Где данные главные, если в двух системах они разойдутся?", "Which system is right when two of them disagree?"] },
    { key: "owners", title: ["Кто отвечает за эти системы и может дать к ним доступ?", "Who is in charge of these systems and can give access to them?"] },
  ] },
] as const satisfies readonly { key: string; title: Words; questions: readonly { key: string; title: Words }[] }[];

type Part = (typeof AUDIT)[number];
/** Names one of the guide's questions: `requests/whoTakes`. */
export type QuestionKey = { [P in Part as P["key"]]: `${P["key"]}/${P["questions"][number]["key"]}` }[Part["key"]];
export type QuestionValues = Omit<NonNullable<Extract<Command, { type: "question.add" }>["values"]>, "section" | "title">;

/** The commands that put the guide's questions into a plan, in one language; `valuesOf` gives what is known of one already. */
export function auditTemplate(locale: TemplateLocale, valuesOf: (question: QuestionKey) => QuestionValues = () => ({})): Command[] {
  const say = inLanguage(locale);
  return AUDIT.flatMap(({ key, title, questions }): Command[] => {
    const section = newId();
    return [
      { type: "section.add", id: section, values: { title: say(title) } },
      // A section's keys are its own: the pair names one of the guide's questions.
      ...questions.map((question): Command => ({ type: "question.add", id: newId(), values: { ...valuesOf(`${key}/${question.key}` as QuestionKey), section, title: say(question.title) } })),
    ];
  });
}
