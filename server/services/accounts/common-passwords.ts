/** Passwords of eight characters and more that lead every leaked list, Russian keyboards included; compared without case and trailing digits or signs. */
const COMMON = new Set(
  `password passw0rd p@ssword p@ssw0rd qwertyui qwertyuiop qwerty123 qwerty1234 qwertyqwerty asdfghjk asdfghjkl zxcvbnm1 zxcvbnm123 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qazxsw2
   q1w2e3r4 q1w2e3r4t5 zaq12wsx qazwsxedc qazwsx123 12345678 123456789 1234567890 0123456789 9876543210 87654321 11111111 00000000 22222222 88888888 99999999 12341234 12344321
   11223344 123123123 123321123 147258369 159753456 123qweasd 123qwe123 1234qwer qwer1234 abcd1234 abc12345 a1b2c3d4 aa123456 iloveyou sunshine princess football baseball
   superman batman123 trustno1 whatever starwars computer internet samsung1 liverpool chelsea1 arsenal1 michelle jennifer jessica1 charlie1 michael1 jordan23 mustang1 corvette
   welcome1 welcome123 letmein1 letmein123 changeme changeme123 administrator admin123 admin1234 adminadmin root1234 toor1234 test1234 testtest guest123 default1 secret123 security
   master123 monkey123 dragon123 shadow123 hunter123 killer123 pokemon1 minecraft fortnite1 google123 facebook1 whatsapp telegram vkontakte yandex123 mailru123 prorab123
   parol123 parolparol gfhjkm123 gfhjkmgfhjkm ghbdtnghbdtn ghbdtn123 qweasdzxc qweasdzxc123 йцукенгш йцукенгшщз йцукен123 пароль123 парольпароль привет123 привет12 любимая1 наташа123
   marina123 natasha1 vladimir alexander aleksandr nikolay1 dmitriy1 ekaterina anastasia svetlana tatyana1 cristina kristina krasotka spartak1 zenit123 dinamo123 lokomotiv moskva123 rossiya1 russia123`
    .split(/\s+/).filter(Boolean),
);

/** Whether a password is on the list of common ones, as it stands or with digits and signs added at its end. */
export function isCommonPassword(password: string): boolean {
  const plain = password.toLowerCase();
  const letters = plain.replace(/[\d!?.@#$%^&*_-]+$/u, "");
  return COMMON.has(plain) || new Set(plain).size <= 2 || COMMON.has(letters);
}
