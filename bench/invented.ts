/** Names of places and bodies that do not exist. */

const SYLLABLES =
  "bar bol dar del dun fal fer gim hol hag jor kel kam lin lor mar mel nor nyb ost pal rim rod sal sker stin tal tor und val vim yst ang ekt olm ulv ryd hult boda torp".split(
    " ",
  );
const LETTERS = "A B D E F G H I J K L M N O P R S T U V".split(" ");
/** Has no factor in common with the sizes below, so that no two numbers give one name. */
const STEP = 1_000_003;

/** A name for `number`, a different one for each below a million; "TRM" in the place of "AMA". */
export function invented(name: string, number: number): string {
  const isAbbreviation = name.length > 1 && name === name.toUpperCase();
  const parts = isAbbreviation ? LETTERS : SYLLABLES;
  const length = isAbbreviation ? 5 : 4;
  const size = parts.length ** length;
  let rest = (number * STEP) % size;
  let word = "";
  for (let part = 0; part < length; part += 1) {
    word += parts[rest % parts.length] ?? "";
    rest = Math.floor(rest / parts.length);
  }
  return isAbbreviation ? word : word.charAt(0).toUpperCase() + word.slice(1);
}
