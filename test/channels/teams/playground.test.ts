/** What people see and do in a real client; one browser, the steps in their order. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "../../../src/store/store.ts";
import { CHROMIUM, openPlayground, PATIENCE, type Playground } from "./playground.ts";

const why = CHROMIUM === undefined ? " (skipped: no Chromium; apt-get install chromium)" : "";

describe.skipIf(CHROMIUM === undefined)(`in the Agents Playground${why}`, () => {
  let playground: Playground;

  beforeAll(async () => {
    playground = await openPlayground();
  }, 180_000);

  afterAll(async () => playground.close());

  /** For those who look: PLAYGROUND_SHOTS names a folder. */
  const shot = async (name: string): Promise<void> => {
    const folder = process.env["PLAYGROUND_SHOTS"];
    if (folder !== undefined) await playground.page.screenshot({ path: `${folder}/${name}.png` });
  };
  const step = (name: string, work: () => Promise<void>): void => {
    test(name, work, 2 * PATIENCE);
  };
  const shows = (text: string | RegExp) => playground.seen(text).waitFor();
  /** What the service has kept. */
  const kept = async () => {
    const store = await openStore({ dataDir: playground.dataDir });
    const { accounts, attendance, questions } = await store.read();
    await store.close();
    return {
      accounts: [...accounts.values()],
      attendance: [...attendance.values()],
      questions: [...questions.values()],
    };
  };

  step("whoever installs it is greeted, and sees what is theirs", async () => {
    await shows(/Jag är en bot/);
    await shows("Dina nästa möten");
    await shot("welcome");
  });

  step("a question is answered with citations, which tell where it stands", async () => {
    await playground.say("vem representerar Tingsryd?");
    await shows(/Tingsryds kommun har en plats i ASK:s styrgrupp/);
    await playground.page.locator("a", { hasText: /^1$/ }).last().hover();
    await shows(/Bilaga 2, avsnitt/);
    await shot("question");
  });

  step("a follow-up leans on the question before", async () => {
    await playground.say("Och Alvesta?");
    await shows(/Robin Ek är ordinarie ledamot för Alvesta kommun/);
    await shot("follow-up");
  });

  step("a question that is offered is answered when it is pressed", async () => {
    await playground.press("Vilka jobbspår har Alvesta?");
    await shows("Fråga: Vilka jobbspår har Alvesta?");
  });

  step("a thumb down takes what was wrong to the coordinator", async () => {
    await playground.page.getByRole("button", { name: "Dislike" }).last().click();
    await shot("feedback");
    const dialog = playground.page.getByRole("dialog");
    await dialog.locator("textarea").fill("Det saknas ett spår.");
    await dialog.getByText("Submit", { exact: true }).click();
    await dialog.getByText("Close", { exact: true }).click();
    await shows("Tack! Samordnaren ser det.");
    expect((await kept()).questions).toMatchObject([
      { text: "Vilka jobbspår har Alvesta?", why: "wrong", remarks: ["Det saknas ett spår."] },
    ]);
  });

  step("the coordinator's form says what is wrong, and takes what is right", async () => {
    await playground.say("mina uppgifter");
    await playground.press("Koppla konto");
    await playground.page.getByRole("textbox", { name: "Konto" }).last().fill("utan kanal");
    await playground.page.getByLabel("Kim Sten").last().check();
    await playground.press("Koppla");
    await shows("Det här behöver rättas:");
    await shot("form");
    await playground.page.getByRole("textbox", { name: "Konto" }).last().fill("teams:angsby/kim");
    await playground.press("Koppla");
    await shows("Kontot är kopplat till Kim Sten.");
    await shot("form-done");
    const [own, tied] = (await kept()).accounts.toSorted((one, other) =>
      one.by < other.by ? 1 : -1,
    );
    expect(own).toMatchObject({ by: "email", address: "robin.ek@angsby.example" });
    expect(tied).toMatchObject({ id: "teams:angsby/kim", by: "coordinator" });
  });

  step(
    "a process that never heard the person reminds them, and an absence goes on to the substitute",
    async () => {
      await playground.wakeUp();
      // Only a reminder says this: what is one's own asks the same without it.
      await shows(/^Svara även om du inte kan/);
      await shot("reminder");
      await playground.press("Jag kan inte");
      await shows("Kim Sten är din ersättare. Ska jag fråga Kim Sten?");
      await playground.press("Ja, fråga Kim Sten");
      await shows(/^Kim Sten är tillfrågad/);
      await shot("substitute");
      expect((await kept()).attendance).toMatchObject([{ status: "substitute-asked" }]);
    },
  );

  step("what is one's own shows how it stands, and can be changed there", async () => {
    await playground.say("mina uppgifter");
    await playground.press("Jag kommer ändå");
    await shows(/^Du kommer till /);
    await shot("card");
    expect((await kept()).attendance).toMatchObject([{ status: "coming" }]);
  });

  step("in a group it answers whoever mentions it", async () => {
    const { page } = playground;
    await page.getByText("Styrgruppen", { exact: true }).first().click();
    await page.getByText("Kontot är kopplat till Kim Sten.").waitFor({ state: "detached" });
    await shows(/Jag är en bot/);
    await page.locator("[data-lexical-editor=true]").click();
    await page.keyboard.type("@");
    // The list of those who can be mentioned: its entries stand last on the page.
    await page.getByText("Vera Lind").last().waitFor();
    await page.getByText("ASK-assistenten", { exact: true }).last().click();
    await page.keyboard.type(" vem representerar Alvesta?");
    await page.getByLabel("Send Message").click();
    await shows(/Robin Ek är ordinarie ledamot för Alvesta kommun/);
    await shot("group");
  });
});
