/**
 * Whether a title says what is done. Lenient: what may be a verb, or a noun of doing such as «согласование», is taken for one. A title without a word of either language says nothing against itself.
 * Russian by endings (Zaliznyak, "Грамматический словарь", the classes of verbal nouns), English by a list, since its verbs have no ending.
 */
export function namesWork(title: string): boolean {
  const words = title.toLowerCase().replaceAll("ё", "е").split(/[^\p{L}]+/u).filter((word) => word.length > 1);
  const russian = words.filter((word) => /^[а-я]/.test(word));
  const english = words.filter((word) => /^[a-z]/.test(word));
  if (russian.length > 0) return russian.some((word, index) => isRussianVerb(word) || (index < 2 && isRussianDoing(word)));
  return english.length === 0 || english.slice(0, 3).some((word, index) => isEnglishVerb(word) && (!THINGS.has(word) || (index === 0 && english.length > 1)));
}

/** Infinitives, «звоним», «звонит», «звонят» and «позвоните», except nouns and other words that end alike. */
const isRussianVerb = (word: string): boolean => word.length > 3 && /(?:[тч]ь(?:ся)?|ти(?:сь)?|[еи]м(?:ся)?|[еийь]те(?:сь)?|[еиуюая]т(?:ся)?)$/.test(word) && !/(?:ост[ьи]|ием)$/.test(word) && !NOT_VERBS.has(word);
const NOT_VERBS: ReadonlySet<string> = new Set((
  "часть части запчасть запчасти путь пути сеть сети область области власть власти весть честь нефть память смерть треть четверть суть пять шесть девять десять двадцать тридцать опять почти дети очень речь ночь дочь мать гости кости "
  + "отчет счет кабинет пакет билет предмет интернет бюджет макет комитет приоритет портрет ответ привет совет лимит кредит дефицит депозит формат результат аппарат сертификат адресат кандидат маршрут институт минут штат плакат мандат "
  + "этим своим твоим моим всем затем зачем совсем систем проблем режим сайте чате пакете счете отчете бюджете формате"
).split(" "));

/** Nouns of doing that stand where the verb would. */
const isRussianDoing = (word: string): boolean =>
  DOINGS.has(word) || (word.length > 5 && /(?:ание|ение|яние|тие|ция|ировка|овка)$/.test(word)) || (word.length > 5 && word.endsWith("ка") && !NOT_DOINGS.has(word));
const NOT_DOINGS: ReadonlySet<string> = new Set("заявка скидка карточка записка справка сделка кнопка ссылка сводка ставка открытка визитка табличка клиентка бумажка строка наценка".split(" "));
const DOINGS: ReadonlySet<string> = new Set((
  "прием расчет звонок осмотр замер обмер монтаж демонтаж ремонт выезд выход приезд выбор подбор сбор отбор набор контроль учет заказ запрос поиск запуск анализ разбор обзвон перезвон созвон вызов обмен возврат отказ перевод "
  + "показ просмотр пересмотр опрос выпуск пропуск подсчет вывоз завоз привоз перенос ввод вывод экспорт импорт аудит тест продажа оплата выплата доплата закупка выдача передача сдача подача раздача защита встреча беседа "
  + "переговоры запись подпись печать помощь рассылка покупка сборка резка сварка покраска мойка уборка приемка прозвон экспертиза планерка сверка прогноз торги обход объезд визит"
).split(" "));

const isEnglishVerb = (word: string): boolean => VERBS.has(word) || [/ing$/, /s$/, /es$/].some((ending) => word.length > 4 && ending.test(word) && isStem(word.replace(ending, "")));
const isStem = (word: string): boolean => VERBS.has(word) || VERBS.has(`${word}e`) || VERBS.has(word.slice(0, -1));
/** Verbs that are more often things: they are taken for verbs only where they begin a longer title. */
const THINGS: ReadonlySet<string> = new Set("bill contact contract deal document file group invoice label lead message name offer order phone price process quote record report request sample store visit".split(" "));
const VERBS: ReadonlySet<string> = new Set((
  "accept access acknowledge act activate add adjust advise agree align allocate allow analyse analyze announce answer apply appoint approve archive arrange ask assemble assess assign attach attend audit authorise authorize award back balance "
  + "bill block book brief bring build buy calculate call cancel capture carry categorise categorize change charge chase check choose claim clarify classify clean clear close collect come compare compile complete compose conduct configure confirm "
  + "connect consider consult contact continue contract control convert copy correct count create cut deal decide decline define delegate deliver demonstrate deploy describe design determine develop diagnose discuss dispatch dispose distribute do document "
  + "download draft draw drive drop edit email emit enable engage enquire enrich enrol enroll ensure enter escalate establish estimate evaluate examine exchange execute expedite explain export extract fax file fill filter finalise finalize find finish fit fix "
  + "follow forecast forward fulfil fulfill gather generate get give go grant greet group guide hand handle have help hire hold identify import improve inform initiate input inspect install instruct integrate interview introduce investigate invite invoice issue "
  + "keep label launch lead learn leave let link list listen load log look maintain make manage manufacture mark match measure meet mend merge message monitor move name negotiate note notify obtain offer onboard open operate order organise organize pack paint pass "
  + "pay perform phone pick place plan play post prepare present price print prioritise prioritize process procure produce propose provide publish purchase put qualify quote raise rate read reassign recalculate receive recheck recommend reconcile record redo refer refund "
  + "refuse register reject release remind remove renew repair repeat replace reply report request require reschedule research reserve resolve respond restock return review revise route run sample save scan schedule score search seek segment select sell send "
  + "separate serve service set settle share ship show sign sort specify split start stop store submit summarise summarize supply support survey switch tag take talk tell test thank track train transfer transport treat try type unload update upload use validate verify "
  + "view visit wait warn wash weigh withdraw work wrap write"
).split(" "));
