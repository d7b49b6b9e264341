import { describe, expect, test } from "vitest";
import type { Home } from "../../src/conversation/home.ts";
import type { Reply } from "../../src/conversation/reply.ts";
import type { View, Write } from "../../src/conversation/view.ts";
import { recordsFrom } from "../../src/store/kinds.ts";
import { memoryLedger } from "../memory-ledger.ts";
import { MEMBERS, membership } from "../reminders/fixture.ts";
import { memoryOutbox } from "../reminders/memory-outbox.ts";
import {
  beginning,
  labels,
  living,
  press,
  saidTo,
  titles,
  who,
  type Living,
} from "./assistant-fixture.ts";

async function life(over: Parameters<typeof beginning>[0] = {}, local = "2026-11-24 09:00") {
  const store = { ...memoryLedger<View, Write>((of) => recordsFrom(of)), outbox: memoryOutbox() };
  return living(store, local, { writes: beginning(over) });
}

const sections = ({ sections: all }: Home) => all.map(({ title }) => title);
const cardsIn = ({ sections: all }: Home, title: string) =>
  all.find((one) => one.title === title)?.cards ?? [];
const textOf = (home: Home) => JSON.stringify(home);

function hears({ assistant }: Living, name: string, text: string): Promise<Reply> {
  return assistant.hear({ who: who(name), conversation: `c/${name}`, text });
}

describe("what people see of their own", () => {
  test("a member: seats, and the next meeting to answer on", async () => {
    const living = await life();
    const home = await living.assistant.home(who("robin"));
    expect(home.title).toBe("Robin Ek");
    expect(sections(home)).toEqual(["Dina uppdrag", "Dina nästa möten", "Det här kan du fråga"]);
    const pressed = await press(living, "robin", cardsIn(home, "Dina nästa möten"), "Jag kommer");
    expect(saidTo(pressed)).toMatch(/^Du kommer till /);
    const after = await living.assistant.home(who("robin"));
    expect(titles(cardsIn(after, "Dina nästa möten"))[0]).toMatch(/^Du kommer till /);
  });

  test("a chair: what the agenda lacks and what can be decided, and no other group's", async () => {
    const living = await life();
    const home = await living.assistant.home(who("oda"));
    expect(textOf(home)).toMatch(/Dagordningen har inga punkter ännu/);
    expect(textOf(await living.assistant.home(who("robin")))).not.toMatch(/Dagordningen har/);
  });

  test("the coordinator: empty seats and what waits to be sent", async () => {
    const living = await life();
    const home = await living.assistant.home(who("samordnaren"));
    expect(home.title).toBe("Samordnaren");
    expect(sections(home)[0]).toMatch(/^Tomma platser: \d+$/);
    expect(sections(home)).toContain("Samordnarens verktyg");
  });

  test("somebody whom the register does not know: that, and how to become known", async () => {
    const living = await life();
    const home = await living.assistant.home(who("nobody"));
    expect(home.lines.join(" ")).toMatch(
      /hittar dig inte i registret.*samordnaren.*nobody@example\.org/,
    );
    expect(sections(home)).toEqual(["Det här kan du fråga"]);
  });

  test("where guests read along no name and no meeting is shown", async () => {
    const living = await life();
    const home = await living.assistant.home(who("robin", { sees: "knowledge" }));
    expect(textOf(home)).not.toMatch(/Robin|8 december/);
  });

  test("at most four questions to start with, by what the person does", async () => {
    const { assistant } = await life();
    for (const name of ["robin", "oda", "samordnaren", "nobody"]) {
      const prompts = await assistant.prompts(who(name));
      expect(prompts.length).toBeGreaterThan(0);
      expect(prompts.length).toBeLessThanOrEqual(4);
    }
    expect(await assistant.prompts(who("oda"))).toContain("Kan vi besluta på nästa möte?");
    expect(await assistant.prompts(who("nobody"))).not.toContain("mina uppgifter");
  });
});

describe("a newcomer", () => {
  const NEW = [
    ...MEMBERS,
    membership("nils", "ordinary", "lessebo-kommun", { from: "2026-11-23" }),
  ];

  test("is told that this is a bot, what it rests on and what it keeps", async () => {
    const living = await life({ memberships: NEW });
    const { text } = await living.assistant.greet(who("nils"));
    expect(text).toMatch(/^Hej Nils! Jag är en bot/);
    expect(text).toMatch(/överenskommelserna.*Om dig sparar jag/s);
  });

  test("is greeted at the program's own terminal in the language chosen there", async () => {
    const { assistant } = await life();
    const robin = { ...who("robin"), account: "robin", local: true, language: "en" } as const;
    expect((await assistant.greet(robin)).text).toMatch(/^Hello Robin!/);
    expect((await assistant.greet({ ...robin, local: undefined })).text).toMatch(/^Hej/);
  });

  test("goes through the introduction step by step in the conversation", async () => {
    const living = await life({ memberships: NEW });
    const steps = async () => cardsIn(await living.assistant.home(who("nils")), "Introduktionen");
    const first = await steps();
    expect(titles(first)).toEqual([
      "Välkommen",
      "Din grupp och vad som förväntas",
      "Så fattas beslut",
    ]);
    const shown = await press(living, "nils", first, "Visa");
    const { reply } = shown;
    const cards = reply?.kind === "cards" ? reply.cards : [];
    expect(labels(cards)).toEqual(["Klart", "Ta det i morgon", "Vad är ASK?"]);
    expect(saidTo(await press(living, "nils", cards, "Klart"))).toBe("Klart: Välkommen.");
    expect(saidTo(await press(living, "nils", cards, "Klart"))).toMatch(/redan/);
    const later = await press(living, "nils", await steps(), "Ta det i morgon");
    expect(saidTo(later)).toMatch(/^Jag påminner dig onsdag 25 november/);
    expect(titles(await steps())[0]).toBe("Så fattas beslut");
    living.go("2026-11-26 09:00");
    expect(titles(await steps())[0]).toBe("Din grupp och vad som förväntas");
  });

  test("sees the introduction of their own group, and anybody that of any", async () => {
    const living = await life({ memberships: NEW });
    const own = await hears(living, "nils", "visa introduktionen");
    expect(own.kind === "cards" && own.text).toMatch(/^Introduktionen för /);
    expect(JSON.stringify(own)).toMatch(/Du är ordinarie för Lessebo/);
    const other = await hears(living, "nobody", "visa introduktionen för idégruppen");
    expect(JSON.stringify(other)).not.toMatch(/Du är ordinarie/);
    const which = await hears(living, "nobody", "show the introduction");
    expect(which.kind === "cards" && titles(which.cards)).toEqual(["For which group?"]);
    expect((await hears(living, "nobody", "visa introduktionen för sjögruppen")).kind).toBe(
      "notice",
    );
  });
});

describe("plain words", () => {
  test("are answered with the meeting to press on, and nothing is changed by them", async () => {
    const living = await life();
    const before = (await living.store.changes({})).filter(({ kind }) => kind !== "account").length;
    const reply = await hears(living, "robin", "Jag kan inte komma på tisdag 8 december");
    expect(reply.kind === "cards" && titles(reply.cards)[0]).toMatch(/^Kommer du till /);
    expect((await living.store.changes({})).filter(({ kind }) => kind !== "account").length).toBe(
      before,
    );
    const cards = reply.kind === "cards" ? reply.cards : [];
    const pressed = await press(living, "robin", cards, "Jag kan inte");
    expect(titles(pressed.message)).toEqual(["Kim Ek är din ersättare. Ska jag fråga Kim Ek?"]);
  });

  test("about a day without a meeting say so, and offer the next", async () => {
    const living = await life();
    const reply = await hears(living, "robin", "jag kan inte på fredag");
    expect(reply).toMatchObject({
      kind: "cards",
      text: expect.stringMatching(/hittar inget möte/),
    });
  });

  test("of somebody unknown say how to become known", async () => {
    const reply = await hears(await life(), "nobody", "jag kommer");
    expect(reply).toMatchObject({ kind: "notice", text: expect.stringMatching(/hittar dig inte/) });
  });

  test("that ask for one's own give it, in the language of the words", async () => {
    const reply = await hears(await life(), "robin", "my duties");
    expect(reply).toMatchObject({ kind: "home", language: "en" });
    expect(JSON.stringify(reply)).toMatch(/Your next meetings/);
  });
});

test("a long answer's button shows the rest, also weeks later in a new process", async () => {
  const text = "Vilka projekt finns i länet?";
  const asked = await hears(await life(), "robin", text);
  if (asked.kind !== "answer" || asked.left === 0) throw new Error("that is no long answer");
  const [more] = asked.buttons;
  if (more?.does !== "act") throw new Error("nothing shows the rest");
  const later = await life({}, "2027-01-24 09:00");
  const { reply } = await later.assistant.press(who("alva"), more.value);
  expect(reply?.kind === "more" && reply.details).toHaveLength(asked.left);
});

test("the operator's part is only taken at the program's own terminal", async () => {
  const { assistant } = await life();
  const local = await assistant.home(who("x", { account: "operator", local: true }));
  const elsewhere = await assistant.home(who("x", { account: "operator" }));
  expect([local.title, elsewhere.title]).toEqual(["Samordnaren", "Välkommen"]);
});
