/** The way of an absence through presses, which every store must carry. */
import { describe, expect, test } from "vitest";
import { planned } from "../reminders/fixture.ts";
import {
  button,
  labels,
  living,
  press,
  saidTo,
  sent,
  titles,
  valueOf,
  who,
  type Living,
} from "./assistant-fixture.ts";
import type { Store } from "../../src/store/store.ts";

const SEAT = "mote/styrgrupp/tingsryd-kommun";

/** The reminder of a kind that somebody gets about the meeting, sent. */
async function reminded(life: Living, policy: string, person: string) {
  const view = await life.store.read();
  const [one] = planned(view, ["2026-11-16 00:00", "2026-12-08 00:00"]).filter(
    (reminder) => reminder.policy === policy && reminder.person === person,
  );
  if (one === undefined) throw new Error(`nobody reminds ${person} of ${policy}`);
  return sent(life, one);
}

export function absenceChain(name: string, open: () => Promise<Store>): void {
  describe(`an absence (${name})`, () => {
    test("goes from the member to the substitute, and back to papers and mandate", async () => {
      const life = await living(await open(), "2026-11-24 09:00");
      const asked = await reminded(life, "paminn-kommer-du", "robin");
      const absent = await press(life, "robin", asked, "Jag kan inte");
      expect(titles(absent.message)).toEqual(["Kim Ek är din ersättare. Ska jag fråga Kim Ek?"]);
      expect(labels(absent.message)).toEqual([
        "Ja, fråga Kim Ek",
        "Jag frågar själv",
        "Ingen kan komma",
        "Jag kommer ändå",
      ]);

      const waiting = await press(life, "robin", absent.message, "Ja, fråga Kim Ek");
      expect(titles(waiting.message)[0]).toMatch(/^Kim Ek är tillfrågad/);
      const question = await reminded(life, "paminn-du-ar-tillfragad", "kim");
      const comes = await press(life, "kim", question, "Jag kommer");
      expect(titles(comes.message)[0]).toMatch(/^Du kommer i stället för Robin Ek till /);

      const handing = await reminded(life, "paminn-underlag-och-mandat", "robin");
      const half = await press(life, "robin", handing, "Underlaget är lämnat");
      expect(titles(half.message)).toEqual([
        "Kim Ek kommer i ditt ställe. Har Kim Ek fått underlaget och ditt mandat att besluta?",
      ]);
      const done = await press(life, "robin", handing, "Mandatet är lämnat");
      expect(titles(done.message)[0]).toMatch(/^Kim Ek kommer i ditt ställe till /);
      expect((await life.store.read()).attendance.get(SEAT)).toMatchObject({
        status: "substitute-coming",
        substitute: "kim",
        informed: true,
        mandated: true,
      });
    });

    test("of both ends in written views", async () => {
      const life = await living(await open(), "2026-11-24 09:00");
      const asked = await reminded(life, "paminn-kommer-du", "robin");
      const absent = await press(life, "robin", asked, "Jag kan inte");
      const nobody = await press(life, "robin", absent.message, "Ingen kan komma");
      expect(titles(nobody.message)[0]).toMatch(/^Ni kan lämna synpunkter före /);

      const value = valueOf(button(nobody.message, "Skriv synpunkter"));
      const form = await life.assistant.form(who("robin"), value);
      expect(form).toMatchObject({ title: "Synpunkter", fields: [{ name: "views" }] });
      const empty = await life.assistant.submit(who("robin"), value, { views: " " });
      expect(empty).toMatchObject({ outcome: "wrong", mistakes: [{ field: "views" }] });
      const given = await life.assistant.submit(who("robin"), value, { views: "Vi vill vänta." });
      expect(given).toMatchObject({ outcome: "done" });
      expect((await life.store.read()).attendance.get(SEAT)?.views).toBe("Vi vill vänta.");
    });

    test("pressed twenty times at once is one change", async () => {
      const life = await living(await open(), "2026-11-24 09:00");
      const asked = await reminded(life, "paminn-kommer-du", "robin");
      const value = valueOf(button(asked, "Jag kan inte"));
      const all = await Promise.all(
        Array.from({ length: 20 }, () => life.assistant.press(who("robin"), value)),
      );
      expect(all.filter((one) => saidTo(one).startsWith("Det är redan noterat"))).toHaveLength(19);
      expect(new Set(all.map(({ message }) => JSON.stringify(message))).size).toBe(1);
      expect(await life.store.changes({ kind: "attendance", id: SEAT })).toHaveLength(1);
    });
  });
}
