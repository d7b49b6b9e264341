import { beforeEach, describe, expect, test } from "vitest";
import type { ShownSource } from "../../src/answers/answer.ts";
import type { Answerer, Turn } from "../../src/answers/respond.ts";
import { createConversation, type Conversation } from "../../src/conversation/conversation.ts";
import type { Reply } from "../../src/conversation/reply.ts";
import type { SubjectId } from "../../src/knowledge/schema/base.ts";
import { memoryTurns } from "../memory-turns.ts";
import { fakeAnswerer, smallAnswerer, statements, TALKING_KNOWLEDGE, texts } from "./fixture.ts";

const SOURCE: ShownSource = {
  document: "avtal" as SubjectId,
  title: "Avtalet",
  section: "1",
  date: "2020",
  places: [],
};

const HOUR = 60 * 60 * 1000;

/** Says one thing after the other in one conversation; gives the last reply. */
async function say(conversation: Conversation, ...messages: string[]): Promise<Reply> {
  let last: Reply | undefined;
  for (const text of messages) last = await conversation.reply({ conversation: "a", text });
  return last!;
}

describe("a question", () => {
  test("leans on the one before it in the same conversation, and on no other", async () => {
    const turns: [string, Turn["previous"]][] = [];
    const answerer = fakeAnswerer((text, turn) => {
      turns.push([text, turn.previous]);
      return { read: `${text} as read` };
    });
    const conversation = createConversation({ answerer: () => answerer });
    await conversation.reply({ conversation: "a", text: "one" });
    await conversation.reply({ conversation: "b", text: "two" });
    await conversation.reply({ conversation: "a", text: "three" });
    expect(turns).toEqual([
      ["one", undefined],
      ["two", undefined],
      ["three", "one as read"],
    ]);
  });

  test("is told who were asked about in turn, also by another process", async () => {
    const seen: Turn["named"][] = [];
    const answerer = fakeAnswerer((text, turn) => {
      seen.push(turn.named);
      return { read: text, named: ["A", "B"] };
    });
    const turns = memoryTurns();
    await say(createConversation({ answerer: () => answerer, turns }), "A?", "B?");
    await say(createConversation({ answerer: () => answerer, turns }), "which of them?");
    expect(seen).toEqual([undefined, ["A", "B"], ["A", "B"]]);
  });

  test("leans past thanks and refusals", async () => {
    const seen: Turn["previous"][] = [];
    const answerer = fakeAnswerer((text, turn) => {
      seen.push(turn.previous);
      if (text === "thanks") return { outcome: "talk" };
      return text === "19121212-1212" ? { outcome: "refused", read: "" } : {};
    });
    await say(
      createConversation({ answerer: () => answerer }),
      "who?",
      "thanks",
      "19121212-1212",
      "and?",
    );
    expect(seen.at(-1)).toBe("who?");
  });

  test("is answered in the person's language when it is known", async () => {
    const answerer = fakeAnswerer((_, { language }) => ({ language: language ?? "sv" }));
    const conversation = createConversation({ answerer: () => answerer });
    const reply = await conversation.reply({ conversation: "a", text: "vem?", language: "en" });
    expect(reply.language).toBe("en");
  });

  test("is answered from the knowledge of the day", async () => {
    let word = "old";
    const answerer = fakeAnswerer(() => ({ lead: [{ text: word, facts: [] }] }));
    const conversation = createConversation({ answerer: () => answerer });
    await say(conversation, "?");
    word = "new";
    expect(await say(conversation, "?")).toMatchObject({ answer: { lead: [{ text: "new" }] } });
  });

  test("of a conversation that was dropped stands alone", async () => {
    const seen: Turn["previous"][] = [];
    const answerer = fakeAnswerer((_, turn) => {
      seen.push(turn.previous);
      return {};
    });
    const conversation = createConversation({ answerer: () => answerer, most: 2 });
    for (const name of ["a", "b", "a", "c", "b", "a"])
      await conversation.reply({ conversation: name, text: name });
    // "c" pushed "b" out, as "a" had been used after it; then "b" pushed "a" out.
    expect(seen).toEqual([undefined, undefined, "a", undefined, undefined, undefined]);
  });
});

describe("what is so today", () => {
  const today = { day: "2030-12-01" } as NonNullable<Turn["today"]>;

  test("is read for each message, and not for a writer who may not see it", async () => {
    const seen: Turn["today"][] = [];
    const answerer = fakeAnswerer((_, turn) => {
      seen.push(turn.today);
      return {};
    });
    let reads = 0;
    const conversation = createConversation({
      answerer: () => answerer,
      today: async () => {
        reads += 1;
        return today;
      },
    });
    await conversation.reply({ conversation: "a", text: "vem?" });
    await conversation.reply({ conversation: "a", text: "vem?", sees: "knowledge" });
    expect(seen).toEqual([today, undefined]);
    expect(reads).toBe(1);
  });

  test("that cannot be read is told, and the agreements still answer", async () => {
    const answerer = fakeAnswerer(() => ({}));
    const faults: unknown[] = [];
    const conversation = createConversation({
      answerer: () => answerer,
      today: () => Promise.reject(new Error("locked")),
      onFault: (error) => faults.push(error),
    });
    const answer = await conversation.answer({ conversation: "a", text: "vem?" });
    expect(answer.caveats[0]?.text).toContain("går inte att läsa just nu");
    expect(faults).toHaveLength(1);
  });
});

describe("a long list", () => {
  const listing = (count: number) => {
    const answerer = fakeAnswerer(() => ({ details: statements(count) }));
    return createConversation({ answerer: () => answerer });
  };

  test("is cut to six; 'visa alla' and 'vem mer?' show the rest, once", async () => {
    for (const wish of ["visa alla", "Vem mer?", "show all", "who else", "och vilka fler?"]) {
      const conversation = listing(8);
      const reply = await say(conversation, "vilka?");
      expect(reply).toMatchObject({ kind: "answer", left: 2 });
      expect(reply.kind === "answer" && texts(reply.details)).toEqual(texts(statements(6)));
      const rest = await say(conversation, wish);
      expect(rest.kind === "more" && texts(rest.details)).toEqual(["7", "8"]);
      const isQuestion = /^(och )?(vem|vilka|who)/i.test(wish);
      expect((await say(conversation, wish)).kind).toBe(isQuestion ? "answer" : "notice");
    }
  });

  test("is not cut for the sake of one", async () => {
    expect(await say(listing(7), "vilka?")).toMatchObject({ left: 0, details: statements(7) });
  });

  test("is given whole by `answer`", async () => {
    const answer = await listing(20).answer({ conversation: "a", text: "vilka?" });
    expect(answer.details).toHaveLength(20);
  });
});

test("'visa alla' is a question when there is nothing to show more of", async () => {
  const answerer = fakeAnswerer(() => ({ outcome: "talk" }));
  expect(
    (await say(createConversation({ answerer: () => answerer }), "hej", "visa alla")).kind,
  ).toBe("answer");
});

describe("commands", () => {
  const conversation = () => {
    const answerer = fakeAnswerer((text, { language = "sv" }) => ({
      language,
      sources: text === "vem?" ? [SOURCE] : [],
    }));
    return createConversation({ answerer: () => answerer });
  };

  test("/källor shows the sources from now on, and folds them again", async () => {
    const talk = conversation();
    expect(await say(talk, "vem?")).toMatchObject({ sourcesShown: false });
    expect(await say(talk, "/källor")).toMatchObject({
      kind: "sources",
      shown: true,
      sources: [SOURCE],
    });
    expect(await say(talk, "vem?")).toMatchObject({ sourcesShown: true });
    expect(await say(talk, "/sources")).toMatchObject({ shown: false });
  });

  test("are understood in both languages, in capitals and without å, ä and ö", async () => {
    for (const typed of ["/hjälp", "/HJALP", "/help", " /hja\u0308lp "])
      expect((await say(conversation(), typed)).kind).toBe("help");
    for (const typed of ["/avsluta", "/quit"])
      expect((await say(conversation(), typed)).kind).toBe("goodbye");
  });

  test("are answered in the language that they are words of, as is what they say after that", async () => {
    expect((await say(conversation(), "/help")).language).toBe("en");
    expect((await say(conversation(), "vem?", "/help")).language).toBe("en");
    const talk = conversation();
    await say(talk, "vem?", "/quit");
    expect(await talk.spoken("a")).toBe("en");
    await say(talk, "/avsluta");
    expect(await talk.spoken("a")).toBe("sv");
  });

  test("that do not exist are told with those that do", async () => {
    const sv = "Det kommandot finns inte. De som finns: /hjälp, /källor, /avsluta.";
    const en = "There is no such command. There are: /help, /sources, /quit.";
    expect(await say(conversation(), "vem?", "/regn")).toMatchObject({ kind: "notice", text: sv });
    // Nothing has told the language yet.
    expect(await say(conversation(), "/regn")).toMatchObject({ text: `${sv}\n\n${en}` });
  });

  test.each([
    ["/avslut", "Det kommandot finns inte: menar du /avsluta?"],
    ["/källa", "Det kommandot finns inte: menar du /källor?"],
    ["/hjelp", "Det kommandot finns inte: menar du /hjälp?"],
    ["/exit", "There is no such command: did you mean /quit?"],
  ])("that are nearly so are told with those that are meant: %s", async (written, text) => {
    expect(await say(conversation(), written)).toMatchObject({ kind: "notice", text });
  });

  test("that are nearly so are told in the language spoken", async () => {
    expect(await say(conversation(), "vem?", "/exit")).toMatchObject({
      text: "Det kommandot finns inte: menar du /quit?",
    });
  });

  test("are single words: other text with a slash is a question", async () => {
    expect((await say(conversation(), "/hjälp mig då")).kind).toBe("answer");
    expect((await say(conversation(), "AF/kommunen")).kind).toBe("answer");
  });
});

test("a message too long to be read is told, and how long one may be", async () => {
  const talk = createConversation({ answerer: () => smallAnswerer(TALKING_KNOWLEDGE) });
  expect(await say(talk, "a".repeat(30_001))).toMatchObject({
    kind: "notice",
    text: expect.stringContaining("30000 tecken"),
  });
});

describe("greet", () => {
  test("uses the knowledge base's words and offers three of its examples", () => {
    const answerer = smallAnswerer(TALKING_KNOWLEDGE);
    expect(createConversation({ answerer: () => answerer }).greet("en")).toMatchObject({
      text: "Hello! I am a bot that has read the agreement.",
      next: ["Who leads?", "When do you meet?", "What do you do?"],
    });
  });

  test("names the documents when the knowledge base does not present itself", () => {
    const answerer = smallAnswerer();
    expect(createConversation({ answerer: () => answerer }).greet()).toMatchObject({
      text: "Hej! Jag är en bot. Det jag säger om samverkan kommer från Avtalet (november 2020), och jag visar var det står.",
      next: [],
    });
  });
});

describe("after a restart", () => {
  const seen: Turn["previous"][] = [];
  let answerer: Answerer;
  beforeEach(() => {
    answerer = fakeAnswerer((text, turn) => {
      seen.push(turn.previous);
      return { read: text, details: statements(10) };
    });
  });

  test("a follow-up leans on the question before it, and the rest of a list is still there", async () => {
    const turns = memoryTurns();
    await say(createConversation({ answerer: () => answerer, turns }), "who?");
    const again = createConversation({ answerer: () => answerer, turns });
    const rest = await say(again, "visa alla");
    expect(rest.kind === "more" && texts(rest.details)).toEqual(["7", "8", "9", "10"]);
    await say(again, "and Ängsby?");
    expect(seen.at(-1)).toBe("who?");
  });

  test("nothing leans on what was asked the day before, here or in another process", async () => {
    const turns = memoryTurns();
    let now = Date.UTC(2030, 11, 1, 15);
    const options = { answerer: () => answerer, turns, clock: () => now };
    const conversation = createConversation(options);
    await say(conversation, "who?");
    now += 7 * HOUR;
    await say(conversation, "and?");
    expect(seen.at(-1)).toBe("who?");
    now += 9 * HOUR;
    for (const one of [conversation, createConversation(options)]) {
      expect((await say(one, "visa alla")).kind).toBe("answer");
      expect(seen.at(-1)).toBeUndefined();
      await turns.set("a", { read: "and?", answered: true }, now - 9 * HOUR);
    }
  });

  test("nor on what was asked before /avsluta", async () => {
    const turns = memoryTurns();
    await say(createConversation({ answerer: () => answerer, turns }), "who?", "/avsluta");
    await say(createConversation({ answerer: () => answerer, turns }), "and?");
    expect(seen.at(-1)).toBeUndefined();
  });

  test("what another process has answered last is leant on", async () => {
    const turns = memoryTurns();
    const [one, other] = [1, 2].map(() => createConversation({ answerer: () => answerer, turns }));
    await say(one!, "first?");
    await say(other!, "second?");
    await say(one!, "and?");
    expect(seen.at(-1)).toBe("second?");
  });

  test("a store that fails is told of, and the question is answered all the same", async () => {
    const faults: unknown[] = [];
    const fault = new Error("no disk");
    const fails = () => Promise.reject(fault);
    const conversation = createConversation({
      answerer: () => answerer,
      turns: { get: fails, set: fails, forget: fails },
      onFault: (error) => faults.push(error),
    });
    const reply = await say(conversation, "who?", "and?");
    expect(reply.kind).toBe("answer");
    expect(seen.at(-1)).toBe("who?");
    expect(new Set(faults)).toEqual(new Set([fault]));
  });
});
