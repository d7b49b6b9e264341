/** Facts composed from the typed fields of projects, agreements, terms and figures. */
import type { Fact } from "../fact.ts";
import type { Ask, Language, Source, SubjectId, Text } from "../schema/base.ts";
import type { FigureSeries } from "../schema/figures.ts";
import type {
  AgreementEntry,
  Contradiction,
  DocumentEntry,
  LocalSetting,
  ProjectEntry,
  TermEntry,
} from "../schema/kinds.ts";
import { concept, fact, inBoth } from "./compose-fact.ts";
import { countWords, dateWords, inOrder, listWords, midSentence, numberWords } from "./wording.ts";
import { lowerFirst } from "./group-facts.ts";
import type { Naming } from "./seat-words.ts";

/** Names in a row; where every municipality is among them, that is said first. */
function names(ids: readonly SubjectId[], naming: Naming, language: Language): string {
  const called = (some: readonly SubjectId[]): string[] =>
    some.map((id) => midSentence(naming.subject(id)?.[language] ?? id));
  const all = naming.municipalities();
  if (all.length < 3 || !all.every((id) => ids.includes(id)))
    return listWords(called(ids), language);
  const count = countWords(all.length, language);
  const every = listWords(inOrder(called(all)), language);
  const rest = ids.filter((id) => !all.includes(id));
  const whole =
    language === "sv"
      ? `länets alla ${count} kommuner (${every})`
      : `all ${count} municipalities of the county (${every})`;
  return [whole, listWords(called(rest), language)]
    .filter((part) => part !== "")
    .join(language === "sv" ? " samt " : " and ");
}

/** "i maj 2017", but "2017". */
function inMonth(date = ""): string {
  return /^\d{4}-\d\d$/.test(date) ? "i " : "";
}

interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

function periodText(name: Text, period: Period, isOver: boolean): Text {
  return inBoth((language) => {
    const from = period.from && dateWords(period.from, language);
    const to = period.to && dateWords(period.to, language);
    const subject = name[language];
    if (from && from === to)
      return language === "sv" ? `${subject} pågår under ${from}.` : `${subject} runs in ${from}.`;
    if (language === "sv")
      return from && to
        ? `${subject} pågår från ${from} till ${to}.`
        : from
          ? `${subject} startade ${inMonth(period.from)}${from}.`
          : `${subject} ${isOver ? "pågick" : "pågår"} till ${to ?? ""}.`;
    return from && to
      ? `${subject} runs from ${from} to ${to}.`
      : from
        ? `${subject} started in ${from}.`
        : `${subject} ${isOver ? "ran" : "runs"} until ${to ?? ""}.`;
  });
}

/**
 * A project's owner, partners and period.
 * `written`: the date of the document that tells of it (ISO 8601), before which it may be over.
 */
export function projectFacts(project: ProjectEntry, naming: Naming, written = ""): Fact[] {
  const facts: Fact[] = [];
  const { owner, period } = project;
  const isOver = period?.to !== undefined && period.to < written.slice(0, period.to.length);
  if (owner !== undefined)
    facts.push(
      fact({
        id: `${project.id}/owner`,
        subject: project.id,
        asks: ["who", "which"],
        on: [concept("owner")],
        text: inBoth((language) =>
          language === "sv"
            ? `${project.name.sv} ${isOver ? "ägdes" : "ägs"} av ${names([owner.organization], naming, language)}.`
            : `${project.name.en} ${isOver ? "was" : "is"} owned by ${names([owner.organization], naming, language)}.`,
        ),
        sources: owner.source ?? project.source,
        value: { kind: "subjects", role: "owner", subjects: [owner.organization] },
      }),
    );
  if (project.partners.length > 0)
    facts.push(
      fact({
        id: `${project.id}/partners`,
        subject: project.id,
        asks: ["who", "which"],
        on: [concept("partner"), concept("party"), concept("members")],
        text: inBoth((language) =>
          language === "sv"
            ? `${project.partners.length === 1 ? "Samverkanspart" : "Samverkansparter"} i ${project.name.sv} är ${names(project.partners, naming, language)}.`
            : `The ${project.partners.length === 1 ? "partner" : "partners"} in ${project.name.en} ${project.partners.length === 1 ? "is" : "are"} ${names(project.partners, naming, language)}.`,
        ),
        sources: project.partnersSource ?? project.source,
        value: { kind: "subjects", role: "partners", subjects: project.partners },
      }),
    );
  if (period !== undefined && (period.from ?? period.to) !== undefined)
    facts.push(
      fact({
        id: `${project.id}/period`,
        subject: project.id,
        asks: ["when", "how-long", "which"],
        on: [
          concept("period"),
          ...(period.from ? [concept("start")] : []),
          ...(period.to ? [concept("end")] : []),
        ],
        text: periodText(project.name, period, isOver),
        sources: period.source ?? project.source,
        value: {
          kind: "period",
          ...(period.from && { from: period.from }),
          ...(period.to && { to: period.to }),
        },
      }),
    );
  return facts;
}

/** "2019–2025"; "från 2016" where no end is told. */
function yearsOf({ from, to }: Period, open: string): string {
  return to === undefined ? `${open} ${from ?? ""}` : `${from ?? ""}–${to}`;
}

/** An agreement's period, parties and signatories. */
export function agreementFacts(agreement: AgreementEntry, naming: Naming): Fact[] {
  const facts: Fact[] = [];
  const { period } = agreement;
  if (period !== undefined)
    facts.push(
      fact({
        id: `${agreement.id}/period`,
        subject: agreement.id,
        asks: ["when", "how-long", "which"],
        on: [concept("period")],
        text: inBoth((language) =>
          language === "sv"
            ? `${agreement.name.sv} gäller ${yearsOf(period, "från")}.`
            : `${agreement.name.en} covers ${yearsOf(period, "the time from")}.`,
        ),
        sources: agreement.source,
        value: {
          kind: "period",
          ...(period.from && { from: period.from }),
          ...(period.to && { to: period.to }),
        },
      }),
    );
  if (agreement.parties.length > 0)
    facts.push(
      fact({
        id: `${agreement.id}/parties`,
        subject: agreement.id,
        asks: ["who", "which"],
        on: [concept("party"), concept("members"), concept("partner")],
        text: inBoth((language) =>
          language === "sv"
            ? `Parter i ${lowerFirst(agreement.name.sv)} är ${names(agreement.parties, naming, language)}.`
            : `The parties of ${lowerFirst(agreement.name.en)} are ${names(agreement.parties, naming, language)}.`,
        ),
        sources: agreement.source,
        value: { kind: "subjects", role: "parties", subjects: agreement.parties },
      }),
    );
  if (agreement.signedBy.length > 0)
    facts.push(
      fact({
        id: `${agreement.id}/signed-by`,
        subject: agreement.id,
        asks: ["who", "which", "where"],
        on: [concept("signed")],
        text: inBoth((language) =>
          language === "sv"
            ? `${agreement.name.sv} är undertecknad i ${names(agreement.signedBy, naming, language)}.`
            : `${agreement.name.en} has been signed in ${names(agreement.signedBy, naming, language)}.`,
        ),
        sources: agreement.signedSource ?? agreement.source,
        value: { kind: "subjects", role: "signed-by", subjects: agreement.signedBy },
      }),
    );
  return facts;
}

/** What a term or abbreviation stands for. */
export function termFacts(term: TermEntry): Fact[] {
  const { meaning } = term;
  if (meaning === undefined) return [];
  return [
    fact({
      id: `${term.id}/meaning`,
      subject: term.id,
      asks: ["what"],
      on: [concept("abbreviation"), concept("definition")],
      text: inBoth((language) =>
        language === "sv"
          ? `${explained(term.name.sv, meaning.sv)} betyder ${meaning.sv}.`
          : `${explained(term.name.en, meaning.en)} means ${meaning.en}.`,
      ),
      sources: term.source,
    }),
  ];
}

/** Of "Ung Handel (UH)", which means Ung Handel, the abbreviation. */
function explained(name: string, meaning: string): string {
  const [, whole = "", short] = /^(.+?) \((\p{Lu}+)[,)]/u.exec(name) ?? [];
  return short !== undefined && meaning.startsWith(whole) ? short : name;
}

/** One fact for each value of a series of figures. */
export function figureFacts(
  series: FigureSeries,
  placeOf: (value: FigureSeries["values"][number]) => { id: SubjectId; name: Text } | undefined,
): Fact[] {
  return series.values.flatMap((value): Fact[] => {
    const place = placeOf(value);
    if (place === undefined) return [];
    return [
      fact({
        id: `${series.id}/${value.area ?? value.of ?? ""}`,
        subject: place.id,
        asks: series.asks,
        on: series.on,
        keywords: { sv: series.keywords.sv, en: series.keywords.en },
        text: inBoth((language) =>
          series.text[language]
            .replaceAll("{value}", numberWords(value.value, language))
            .replaceAll("{area}", place.name[language]),
        ),
        sources: value.source,
        value: {
          kind: "number",
          series: series.id,
          value: value.value,
          unit: series.unit,
          ...(value.area && { area: value.area }),
          ...(value.of && { of: value.of }),
        },
      }),
    ];
  });
}

/** Where a document's name and date stand: on its title page, unless its entry says otherwise. */
export function documentSources({ id, source }: DocumentEntry): readonly Source[] {
  return source ?? [{ document: id, section: "Titelsida", paragraph: 1 }];
}

/** What a document is called, and when it was made. */
export function documentFact(document: DocumentEntry): Fact {
  return fact({
    id: `${document.id}/date`,
    subject: document.id,
    asks: ["what", "when", "which"],
    on: [concept("definition"), concept("document-date")],
    text: inBoth((language) =>
      language === "sv"
        ? `${document.short.sv} är ”${document.name.sv}”, från ${dateWords(document.date, "sv")}.`
        : `${document.short.en} is “${document.name.en}”, from ${dateWords(document.date, "en")}.`,
    ),
    sources: documentSources(document),
  });
}

const WHO_OR_HOW_OFTEN: readonly Ask[] = ["who", "how-often"];

/** A contradiction is also an answer, to those who ask about it. */
export function contradictionFact(contradiction: Contradiction, subject: SubjectId): Fact {
  return fact({
    id: `contradiction/${contradiction.id}`,
    subject,
    asks: ["what", "which", "how", ...(contradiction.onlyWhenAsked ? WHO_OR_HOW_OFTEN : [])],
    on: [concept("contradiction"), ...(contradiction.onlyWhenAsked ? [concept("change")] : [])],
    text: contradiction.text,
    sources: contradiction.source,
  });
}

/** A local setting as a fact without a place in the agreements. */
export function localFact(setting: LocalSetting): Fact {
  const none: readonly Source[] = [];
  return fact({
    id: `local/${setting.id}`,
    subject: setting.of,
    asks: setting.asks,
    on: setting.on,
    text: setting.text,
    local: true,
    sources: none,
  });
}
