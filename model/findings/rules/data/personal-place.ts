const PLACES = [
  /(?:личн|собственн)\p{L}*\s+(?:телефон|мобильн|смартфон|номер|почт|ящик|компьютер|ноутбук|диск|аккаунт|учётн|учетн|мессенджер|чат|переписк|whatsapp|ватсап|вотсап|telegram|телеграм|viber|таблиц|файл|папк|устройств|записн)\p{L}*/iu,
  /(?<!\p{L})сво(?:й|я|ё|е|и|ём|ем|их|ими|ей|ю)\s+(?:телефон|компьютер|ноутбук|таблиц|файл|копи|папк|номер)\p{L}*/iu,
  /(?<!\p{L})(?:блокнот|тетрад|ежедневник|записн\p{L}+\s+книжк)\p{L}*/iu,
  /\b(?:personal|private|own)\s+(?:own\s+)?(?:phone|mobile|smartphone|number|computer|laptop|drive|account|mailbox|e-?mail|chat|spreadsheet|file|folder|whatsapp|telegram|viber|device|copy|copies)s?\b/i,
  /\b(?:notebook|notepad|paper diary|sticky note)s?\b/i,
  /\b(?:every|each)\s[^.;\n]{0,40}\b(?:keeps?|has)\s+(?:a|an|his|her|their)\s+(?:own\s+)?(?:copy|file|spreadsheet)\b/i,
];
const DENIED_BEFORE = /(?<!\p{L})(?:не|нет|без|никаких|запрещ\p{L}*|no|not|never|without)\s+(?:(?:в|на|с|in|on|from|any)\s+)?$/iu;
const DENIED_AFTER = /^\s+(?:нет|не\s|запрещ|are (?:not|forbidden)|is (?:not|forbidden))/i;

/** Whether a text names a place that is one person's alone: their own phone or number, a notebook, their own copy of a file. Not where it says that there is none. */
export function namesPersonalPlace(text: string): boolean {
  return PLACES.some((place) => {
    const found = place.exec(text);
    return found !== null && !DENIED_BEFORE.test(text.slice(0, found.index)) && !DENIED_AFTER.test(text.slice(found.index + found[0].length));
  });
}
