import { createSession } from "../../../src/channels/console/session.ts";
import type { Look } from "../../../src/channels/console/render.ts";
import type { Field } from "../../../src/conversation/form.ts";
import { channelContract, type ChannelUnderTest } from "../channel-contract.ts";
import { FORM } from "../every-reply.ts";
import type { Scripted } from "../scripted-assistant.ts";

const LOOK: Look = { color: false, width: 80, numbered: true, airy: true };
/** Sits at the terminal for others, whose reminders are shown there. */
const TERMINALS = ["robin", "kim"];

async function open({ assistant, script }: Scripted): Promise<ChannelUnderTest> {
  const screens = new Map(
    TERMINALS.map((name) => {
      const who = { channel: "console", account: name, sees: "register", local: true } as const;
      return [name, { session: createSession({ assistant, who, look: () => LOOK }), seen: "" }];
    }),
  );
  const at = (person: string) => screens.get(person)!;
  const type = async (person: string, line: string): Promise<string> => {
    const heard = await at(person).session.hear(line);
    at(person).seen += `\n${heard?.text ?? ""}\n`;
    return heard?.text ?? "";
  };
  return {
    say: async (person, text) => {
      await type(person, text);
    },
    seen: (person) => at(person).seen,
    press: async (person, label) => {
      const said = await type(person, numberOf(at(person).seen, label));
      if (said.includes("Skriv ja eller nej")) await type(person, "ja");
    },
    fill: async (person, filledIn) => {
      const { fields } = at(person).seen.includes(FORM.fields[0]!.label)
        ? FORM
        : await formOf(script);
      // As long as a field is asked, which it is until the form is sent.
      for (;;) {
        const field = askedOf(at(person).seen, fields);
        if (field === undefined) return;
        const value = filledIn[field.name];
        const before = at(person).seen.length;
        await type(
          person,
          typeof value === "string"
            ? value
            : (value ?? []).map((one) => numberIn(field, one)).join(","),
        );
        if (askedOf(at(person).seen.slice(before), fields) === undefined) return;
        if (field === fields.at(-1)) return;
      }
    },
    rate: async (person, thumb) => {
      await type(person, thumb === "up" ? "/bra" : "/dåligt");
    },
    home: async (person) => {
      script.reply = {
        kind: "home",
        language: "sv",
        home: await assistant.home({ channel: "console", account: person, sees: "register" }),
      };
      await type(person, "mina uppgifter");
    },
    account: (person) => person,
    send: async (outgoing) => {
      at(outgoing.account).seen += `\n${at(outgoing.account).session.deliver(outgoing)}\n`;
      return { outcome: "sent", remoteId: "shown" };
    },
    close: async () => undefined,
  };
}

async function formOf({ rated }: Scripted["script"]) {
  if (rated instanceof Error || !("fields" in rated)) throw new Error("no form is open");
  return rated;
}

/** The number that stands before the newest button of this label. */
function numberOf(seen: string, label: string): string {
  const plain = seen.replaceAll(/\s+/g, " ");
  const found = [...plain.matchAll(/(?:\[| )(\d+) ([^[\]]*)/g)].filter(([, , text]) =>
    text?.startsWith(label),
  );
  const number = found.at(-1)?.[1];
  if (number === undefined) throw new Error(`no button "${label}" in: ${seen}`);
  return number;
}

/** The field whose label was shown last. */
function askedOf(seen: string, fields: readonly Field[]): Field | undefined {
  const places = fields.map((field) => ({ field, at: seen.lastIndexOf(`\n${field.label}`) }));
  const [last] = places.filter(({ at }) => at >= 0).sort((one, other) => other.at - one.at);
  return last?.field;
}

function numberIn(field: Field, value: string): string {
  const options = "options" in field ? field.options : [];
  return String(options.findIndex((option) => option.value === value) + 1);
}

channelContract("the console", open);
