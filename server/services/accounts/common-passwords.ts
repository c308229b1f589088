/** Passwords of eight characters and more that lead every leaked list, Russian keyboards included. */
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

/** Words that make a common password with any digits and signs around them, in Latin, in Cyrillic, and in Russian typed on a Latin keyboard. */
const STEMS = new Set(
  `password passwort passw0rd p@ssword p@ssw0rd pass qwerty qwertyui qwertyuiop qwert qwe asd zxc asdf asdfgh asdfghjkl zxcvb zxcvbn zxcvbnm qaz qazwsx wsx abc abcd abcdef aaa xxx admin administrator
   root toor user guest test tester demo login welcome letmein changeme default secret master monkey dragon shadow hunter killer superman batman pokemon football baseball basketball hockey soccer
   summer winter spring autumn hello freedom sunshine princess flower lovely iloveyou loveme love baby angel jesus money lucky happy cookie chocolate banana cheese coffee pepper ginger
   tigger buster charlie daniel michael thomas jordan robert andrew matthew joshua jessica jennifer michelle nicole ashley amanda samsung apple iphone nokia lenovo google facebook
   instagram telegram whatsapp youtube yandex mailru vkontakte rambler windows microsoft company office internet computer server database prorab
   parol privet lubov lyubov lubimaya solnce solnishko zvezda rossia rossiya russia moskva moscow piter spartak zenit dinamo cska lokomotiv krasotka kotenok zaika zayka druzhba schastie
   natasha tanya tatyana sveta svetlana olga elena lena marina irina anna nastya anastasia katya ekaterina dasha masha maria yulia julia vika kristina alina polina
   sergey sergei andrey andrei alex aleksandr alexander sasha dima dmitriy dmitry maxim maksim ivan nikita roman vlad vladimir viktor oleg igor pavel denis artem kirill anton ruslan
   gfhjkm ghbdtn ytpyf.gfhjkm k.,jdm k.,bvfz vfvf vfvekz cjkyst cjkywt rjirf yfnfif ktyf fylhtq cthutq vfrcbv lbvf vfhbyf cdtnf njkz rhfcjnrf vjcrdf hjccbz fkbyf
   пароль привет йцукен йцуке йцукенг фывапролдж фыва ячсмить любовь любимая любимый солнце солнышко мама мамочка россия москва наташа марина света андрей сергей максим саша дима админ прораб`
    .split(/\s+/).filter(Boolean),
);

/** Whether a password is on the list of common ones, is one of its words with digits and signs around it, or repeats one or two characters. */
export function isCommonPassword(password: string): boolean {
  const plain = password.toLowerCase();
  const word = plain.replace(/^[\d!?.@#$%^&*_-]+|[\d!?.@#$%^&*_-]+$/gu, "");
  return COMMON.has(plain) || COMMON.has(word) || STEMS.has(word) || new Set(plain).size <= 2;
}
