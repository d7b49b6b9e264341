/** Words that say nothing by themselves. */
import type { Language } from "./schema/base.ts";

const SWEDISH =
  "och eller men samt utan att om som i på av för till från med hos vid över under mellan genom efter före inom utom mot åt ur en ett den det de dem denna detta dessa han hon hen man jag du vi ni sig sin sitt sina min din vår er är var vara blir blev har hade kan ska skall vill får bör måste vad vem vems vilka vilken vilket när hur varför här där inte ej så också bara alla allt";
const ENGLISH =
  "a an the this that these those it its they their he she his her we our you your who what which when where why how there here is are was were be been has have had may must should can will would does do did not no nor neither either both all any each every some most many more much few several others another other only also then thus in on at of by for from to with without within between among through during before after since until under over about against as if because while although so and or but yes";

export const FUNCTION_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  sv: new Set(SWEDISH.split(" ")),
  en: new Set(ENGLISH.split(" ")),
};
